package io.parley.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.ParleyIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class SessionsIntegrationTest {

    private static final String SESSIONS = "/api/v1/auth/sessions";

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PurgeSessions purgeSessions;

    @Test
    void theDevicesAreListedLastUsedFirst() {
        SignedInPerson laptop = People.register(api);
        SignedInPerson phone = logIn(laptop, "Phone/1.0");

        Answer answer = api.withToken(laptop.accessToken()).get(SESSIONS);

        assertThat(answer.status()).isEqualTo(200);
        JsonNode first = answer.body().path("items").path(0);
        JsonNode second = answer.body().path("items").path(1);
        assertThat(answer.body().path("items").size()).isEqualTo(2);
        assertThat(first.path("id").stringValue()).isEqualTo(phone.sessionId().toString());
        assertThat(first.path("userAgent").stringValue()).isEqualTo("Phone/1.0");
        assertThat(first.path("device").stringValue()).isEqualTo("Phone");
        assertThat(first.path("current").booleanValue()).isFalse();
        assertThat(second.path("current").booleanValue()).isTrue();
        assertThat(second.path("lastUsedAt").stringValue()).endsWith("Z");
    }

    @Test
    void theListHasPages() {
        SignedInPerson laptop = People.register(api);
        SignedInPerson phone = logIn(laptop, "Phone/1.0");

        Answer first = api.withToken(phone.accessToken()).get(SESSIONS + "?limit=1");
        String cursor = first.body().path("nextCursor").stringValue();
        Answer second = api.withToken(phone.accessToken()).get(SESSIONS + "?limit=1&cursor=" + cursor);

        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(second.body().path("items").path(0).path("id").stringValue())
                .isEqualTo(laptop.sessionId().toString());
        assertThat(second.body().path("nextCursor").isNull()).isTrue();
        assertThat(api.withToken(phone.accessToken())
                        .get(SESSIONS + "?cursor=bad")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aDeviceCanBeSignedOutFromAnother() {
        SignedInPerson laptop = People.register(api);
        SignedInPerson phone = logIn(laptop, "Phone/1.0");

        Answer answer = api.withToken(laptop.accessToken()).delete(SESSIONS + "/" + phone.sessionId());

        assertThat(answer.status()).isEqualTo(204);
        assertThat(api.withToken(phone.accessToken()).get(SESSIONS).status()).isEqualTo(401);
        assertThat(api.withToken(laptop.accessToken())
                        .get(SESSIONS)
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aStrangersSessionDoesNotExist() {
        SignedInPerson stranger = People.register(api);
        SignedInPerson victim = People.register(api);

        Answer answer = api.withToken(stranger.accessToken()).delete(SESSIONS + "/" + victim.sessionId());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("session-not-found");
        assertThat(api.withToken(victim.accessToken()).get(SESSIONS).status()).isEqualTo(200);
        assertThat(api.withToken(stranger.accessToken())
                        .delete(SESSIONS + "/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(api.withToken(stranger.accessToken())
                        .delete(SESSIONS + "/nonsense")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void withoutATokenThereIsNoList() {
        assertThat(api.get(SESSIONS).status()).isEqualTo(401);
    }

    @Test
    void whatIsLongOverIsPurgedAndNothingElse() {
        SignedInPerson alive = People.register(api);
        SignedInPerson over = People.register(api);
        jdbc.sql("update session set ended_at = now() - interval '2 days' where id = :id")
                .param("id", over.sessionId())
                .update();

        purgeSessions.handle();

        assertThat(jdbc.sql("select id from session where id in (:ids)")
                        .param("ids", List.of(alive.sessionId(), over.sessionId()))
                        .query(UUID.class)
                        .list())
                .containsExactly(alive.sessionId());
    }

    private SignedInPerson logIn(SignedInPerson person, String userAgent) {
        return SignedInPerson.of(api.anonymous()
                .header("User-Agent", userAgent)
                .post("/api/v1/auth/login", Map.of("login", person.username(), "password", People.PASSWORD)));
    }
}
