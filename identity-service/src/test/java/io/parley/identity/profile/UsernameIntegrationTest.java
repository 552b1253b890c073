package io.parley.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.identity.UserProfileChanged;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Api.Caller;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class UsernameIntegrationTest {

    private static final String ME = "/api/v1/users/me";

    @Autowired
    private Api api;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void linksToTheFormerNameLeadToTheNewOne() {
        SignedInPerson person = People.register(api);
        String name = aName();

        Answer changed = rename(person, name.toUpperCase(Locale.ROOT));

        assertThat(changed.body().path("username").stringValue()).isEqualTo(name);
        Answer former = api.get("/api/v1/users/" + person.username());
        assertThat(former.status()).isEqualTo(301);
        assertThat(former.header("Location")).isEqualTo("/api/v1/users/" + name);
        assertThat(api.get("/api/v1/users/" + name).status()).isEqualTo(200);
        assertThat(api.post("/api/v1/auth/login", Map.of("login", name, "password", People.PASSWORD))
                        .status())
                .isEqualTo(200);
        streams.await(
                UserProfileChanged.class,
                event -> event.userId().equals(person.id()) && event.username().equals(name));
    }

    @Test
    void nobodyElseGetsAFormerName() {
        SignedInPerson person = People.register(api);
        rename(person, aName());

        assertThat(api.post("/api/v1/auth/register", People.aRegistration(person.username()))
                        .problem())
                .isEqualTo("username-taken");
        assertThat(rename(People.register(api), person.username()).problem()).isEqualTo("username-taken");
    }

    @Test
    void oneRestsAMonthAndMayGoBack() {
        SignedInPerson person = People.register(api);
        rename(person, aName());

        assertThat(rename(person, person.username()).problem()).isEqualTo("username-changed-lately");
        jdbc.sql("update account set username_changed_at = username_changed_at - interval '31 days' where id = ?")
                .param(person.id())
                .update();

        assertThat(rename(person, person.username()).status()).isEqualTo(200);
        assertThat(api.get("/api/v1/users/" + person.username()).status()).isEqualTo(200);
    }

    @Test
    void ofManyWhoWantANameAtOnceOneGetsIt() throws InterruptedException {
        String name = aName();
        Callable<Integer> one = () -> rename(People.register(api), name).status();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(clients.invokeAll(Collections.nCopies(5, one)).stream().map(Future::resultNow))
                    .containsOnly(200, 409)
                    .containsOnlyOnce(200);
        }
    }

    @Test
    void nobodyWasCalledSo() {
        assertThat(api.get("/api/v1/users/" + aName()).status()).isEqualTo(404);
    }

    private static String aName() {
        return "n" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    private Answer rename(SignedInPerson person, String username) {
        Caller caller = api.withToken(person.accessToken());
        return caller.patch(ME, Map.of("username", username));
    }
}
