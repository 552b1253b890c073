package io.parley.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.identity.UserProfileChanged;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.messaging.ReceivedEvent;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Api.Caller;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class ProfileIntegrationTest {

    private static final String ME = "/api/v1/users/me";

    @Autowired
    private Api api;

    @Autowired
    private Streams streams;

    @Test
    void oneSeesOnesOwnAddress() {
        SignedInPerson person = People.register(api);

        Answer answer = api.withToken(person.accessToken()).get(ME);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"v0\"");
        assertThat(answer.body().propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "username",
                        "displayName",
                        "avatarFileId",
                        "avatarUrl",
                        "coverFileId",
                        "coverUrl",
                        "bio",
                        "location",
                        "website",
                        "birthDate",
                        "locale",
                        "timezone",
                        "privacy",
                        "email",
                        "emailVerified",
                        "createdAt");
        assertThat(answer.body().path("email").stringValue()).isEqualTo(person.username() + "@example.com");
        assertThat(answer.body().path("createdAt").stringValue()).endsWith("Z");
    }

    @Test
    void othersSeeNoAddress() {
        SignedInPerson person = People.register(api);

        Answer answer = api.get("/api/v1/users/" + person.username().toUpperCase(Locale.ROOT));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "username",
                        "displayName",
                        "avatarUrl",
                        "coverUrl",
                        "bio",
                        "location",
                        "website",
                        "birthDate",
                        "followerCount",
                        "followingCount",
                        "connectionCount",
                        "reputation",
                        "badges",
                        "relation");
        assertThat(answer.body().path("id").stringValue()).isEqualTo(person.id().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-has-this-name", "a", "a%20b", "%E4%BD%A0"})
    void anUnknownNameIsNotFound(String username) {
        assertThat(api.get("/api/v1/users/" + username).status()).isEqualTo(404);
    }

    @Test
    void aChangeIsToldToTheOthers() {
        SignedInPerson person = People.register(api);
        Caller caller = api.withToken(person.accessToken());

        Answer answer = caller.header("If-Match", "\"v0\"").patch(ME, Map.of("displayName", " Ada "));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"v1\"");
        assertThat(answer.body().path("displayName").stringValue()).isEqualTo("Ada");
        assertThat(caller.get(ME).text()).isEqualTo(answer.text());
        ReceivedEvent<UserProfileChanged> event = streams.awaitReceived(
                UserProfileChanged.class, changed -> changed.payload().userId().equals(person.id()));
        assertThat(event.payload()).isEqualTo(new UserProfileChanged(person.id(), person.username(), "Ada", null));
        assertThat(event.sequence()).isEqualTo(2);
    }

    @Test
    void nothingNewIsNoChange() {
        Caller caller = api.withToken(People.register(api).accessToken());

        assertThat(caller.patch(ME, Map.of("displayName", "Someone New")).header("ETag"))
                .isEqualTo("\"v0\"");
        assertThat(caller.patch(ME, "{}").header("ETag")).isEqualTo("\"v0\"");
    }

    @Test
    void aStaleVersionIsRefused() {
        Caller caller = api.withToken(People.register(api).accessToken());
        caller.patch(ME, Map.of("displayName", "First"));

        Answer answer = caller.header("If-Match", "\"v0\"").patch(ME, Map.of("displayName", "Second"));

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.problem()).isEqualTo("stale-version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"displayName\":\"\"}",
                "{\"displayName\":\"   \"}",
                "{\"displayName\":7}",
                "{\"displayName\":\"a\\u0000\"}",
                "{\"avatarUrl\":\"https://example.com/a.png\"}",
                "{\"avatarFileId\":\"me.png\"}",
                "{\"avatarFileId\":\"0195a7c4-0000-7000-8000-000000000000\"}",
                "{\"coverFileId\":\"0195a7c4-0000-7000-8000-000000000000\"}",
                "{\"email\":\"new@example.com\"}",
                "{\"username\":\"root\"}",
                "{\"username\":\"a b\"}",
                "{\"username\":\"---\"}",
                "{\"bio\":\"a\\u0000\"}",
                "{\"location\":\"two\\nlines\"}",
                "{\"website\":\"javascript:alert(1)\"}",
                "{\"website\":\"https://\"}",
                "{\"website\":\"https://bank.example@evil.example\"}",
                "{\"website\":\"https://a b\"}",
                "{\"birthDate\":\"2199-01-01\"}",
                "{\"birthDate\":\"1899-12-31\"}",
                "{\"birthDate\":\"2001-02-29\"}",
                "{\"birthDate\":7}",
                "{\"locale\":\"Deutsch\"}",
                "{\"timezone\":\"Mars/Olympus\"}",
                "{\"privacy\":{\"bio\":\"nobody\"}}",
                "{\"privacy\":{\"email\":\"public\"}}",
                "{\"privacy\":{\"bio\":1}}",
                "{",
                "[]",
                "null"
            })
    void badInputIsRefused(String body) {
        Caller caller = api.withToken(People.register(api).accessToken());

        assertThat(caller.patch(ME, body).status()).isEqualTo(400);
        assertThat(caller.get(ME).header("ETag")).isEqualTo("\"v0\"");
    }

    @Test
    void withoutATokenNobodyIsMe() {
        assertThat(api.get(ME).status()).isEqualTo(401);
        assertThat(api.patch(ME, Map.of("displayName", "X")).status()).isEqualTo(401);
    }
}
