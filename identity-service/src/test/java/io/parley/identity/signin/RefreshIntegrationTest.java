package io.parley.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.identity.SessionRevoked;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class RefreshIntegrationTest {

    private static final String REFRESH = "/api/v1/auth/refresh";

    @Autowired
    private Api api;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aRefreshTokenIsTradedForANewPair() {
        SignedInPerson person = People.register(api);

        Answer answer = refresh(person.refreshToken());

        assertThat(answer.status()).isEqualTo(200);
        SignedInPerson next = SignedInPerson.of(answer);
        assertThat(next.refreshToken()).isNotEqualTo(person.refreshToken());
        assertThat(next.sessionId()).isEqualTo(person.sessionId());
        assertThat(api.withToken(next.accessToken()).get("/api/v1/users/me").status())
                .isEqualTo(200);
        assertThat(refresh(next.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void showingADeadOneEndsItsWholeSession() {
        SignedInPerson person = People.register(api);
        SignedInPerson next = twice(person);

        Answer reused = refresh(person.refreshToken());

        assertThat(reused.status()).isEqualTo(401);
        assertThat(reused.problem()).isEqualTo("invalid-refresh-token");
        assertThat(refresh(next.refreshToken()).status()).isEqualTo(401);
        assertThat(api.withToken(next.accessToken()).get("/api/v1/users/me").status())
                .isEqualTo(401);
        streams.await(SessionRevoked.class, event -> event.sessionId().equals(person.sessionId()));
    }

    @Test
    void afterHalfAMinuteTheOneBeforeIsDeadToo() {
        SignedInPerson person = People.register(api);
        SignedInPerson next = SignedInPerson.of(refresh(person.refreshToken()));
        jdbc.sql("update session set last_used_at = last_used_at - interval '31 seconds' where id = :id")
                .param("id", person.sessionId())
                .update();

        assertThat(refresh(person.refreshToken()).status()).isEqualTo(401);
        assertThat(refresh(next.refreshToken()).status()).isEqualTo(401);
    }

    @Test
    void whoHasLostTheAnswerGetsTheSameTokenAgain() {
        SignedInPerson person = People.register(api);
        SignedInPerson lost = SignedInPerson.of(refresh(person.refreshToken()));

        SignedInPerson again = SignedInPerson.of(refresh(person.refreshToken()));

        assertThat(again.refreshToken()).isEqualTo(lost.refreshToken());
        assertThat(api.withToken(again.accessToken()).get("/api/v1/users/me").status())
                .isEqualTo(200);
        assertThat(refresh(again.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void anIdempotencyKeyDoesNotSaveTheThief() {
        SignedInPerson person = People.register(api);
        SignedInPerson next = twice(person);

        Answer reused = api.anonymous()
                .header("Idempotency-Key", "thief")
                .post(REFRESH, Map.of("refreshToken", person.refreshToken()));

        assertThat(reused.status()).isEqualTo(401);
        assertThat(refresh(next.refreshToken()).status()).isEqualTo(401);
    }

    @Test
    void otherSessionsOfTheSamePersonGoOn() {
        SignedInPerson person = People.register(api);
        SignedInPerson elsewhere = SignedInPerson.of(
                api.post("/api/v1/auth/login", Map.of("login", person.username(), "password", People.PASSWORD)));
        twice(person);

        assertThat(refresh(person.refreshToken()).status()).isEqualTo(401);
        assertThat(refresh(elsewhere.refreshToken()).status()).isEqualTo(200);
    }

    @RepeatedTest(10)
    void tabsThatRefreshAtOnceAllGoOnInOneLine() throws InterruptedException {
        SignedInPerson person = People.register(api);
        String token = person.refreshToken();
        for (int round = 0; round < 3; round++) {
            Set<String> next = refreshedInParallel(token, 2 + 7 * round);
            assertThat(next).hasSize(1).doesNotContain(token);
            token = next.iterator().next();
        }

        assertThat(refresh(token).status()).isEqualTo(200);
        assertThat(refresh(person.refreshToken()).status()).isEqualTo(401);
    }

    private Set<String> refreshedInParallel(String token, int tabs) throws InterruptedException {
        Callable<String> tab = () -> SignedInPerson.of(refresh(token)).refreshToken();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(tabs, tab)).stream()
                    .map(Future::resultNow)
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void whatIsNoGoodTokenIsRefused() {
        assertThat(refresh("nonsense").problem()).isEqualTo("invalid-refresh-token");
        assertThat(api.post(REFRESH, null).problem()).isEqualTo("invalid-refresh-token");
        assertThat(api.post(REFRESH, Map.of("refreshToken", "")).status()).isEqualTo(400);
        assertThat(api.post(REFRESH, Map.of("refreshToken", "a", "more", 1)).status())
                .isEqualTo(400);
    }

    @Test
    void anUnusedSessionExpires() {
        SignedInPerson person = People.register(api);
        jdbc.sql("update session set expires_at = now() - interval '1 second' where id = :id")
                .param("id", person.sessionId())
                .update();

        assertThat(refresh(person.refreshToken()).status()).isEqualTo(401);
    }

    @Test
    void theTokensThemselvesAreNotStored() {
        SignedInPerson person = People.register(api);
        refresh(person.refreshToken());

        assertThat(jdbc.sql("""
                        select (select count(*) from session where token_hash = :token)
                             + (select count(*) from spent_refresh_token where token_hash = :token)""")
                        .param("token", person.refreshToken())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private SignedInPerson twice(SignedInPerson person) {
        SignedInPerson next = SignedInPerson.of(refresh(person.refreshToken()));
        return SignedInPerson.of(refresh(next.refreshToken()));
    }

    private Answer refresh(String token) {
        return api.post(REFRESH, Map.of("refreshToken", token));
    }
}
