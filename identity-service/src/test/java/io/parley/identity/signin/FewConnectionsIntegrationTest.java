package io.parley.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.ParleyIntegrationTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A request that holds a connection and waits for another would stand still here. */
@ParleyIntegrationTest(properties = "spring.datasource.hikari.maximum-pool-size=2")
class FewConnectionsIntegrationTest {

    private static final String REFRESH = "/api/v1/auth/refresh";

    @Autowired
    private Api api;

    @Test
    void manyWithADeadTokenAtOnceAreAllToldSo() throws InterruptedException {
        SignedInPerson person = People.register(api);
        SignedInPerson next = SignedInPerson.of(refresh(person.refreshToken()));
        refresh(next.refreshToken());

        assertThat(atOnce(() -> refresh(person.refreshToken())))
                .extracting(Answer::status)
                .containsOnly(401);
    }

    @Test
    void manyWithAGoodTokenAtOnceAllGoOn() throws InterruptedException {
        SignedInPerson person = People.register(api);

        assertThat(atOnce(() -> refresh(person.refreshToken())))
                .extracting(Answer::status)
                .containsOnly(200);
    }

    @Test
    void noConnectionIsHeldWhileAPasswordIsCompared() throws InterruptedException {
        SignedInPerson person = People.register(api);

        assertThat(atOnce(() -> api.anonymous()
                        .header("Idempotency-Key", "login")
                        .post("/api/v1/auth/login", Map.of("login", person.username(), "password", People.PASSWORD))))
                .extracting(Answer::status)
                .containsOnly(200);
    }

    private Answer refresh(String token) {
        return api.post(REFRESH, Map.of("refreshToken", token));
    }

    private static List<Answer> atOnce(Callable<Answer> call) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(16, call)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
