package io.parley.identity.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.identity.SessionRevoked;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class PersonalTokenIntegrationTest {

    private static final String TOKENS = "/api/v1/users/me/tokens";
    private static final String ME = "/api/v1/users/me";

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Streams streams;

    @Test
    void aTokenIsToldOnceAndSpeaksForItsOwner() {
        SignedInPerson person = People.register(api);

        Answer made = make(person, List.of("identity:read"));

        String token = made.body().path("token").stringValue();
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location"))
                .isEqualTo(TOKENS + "/" + made.body().path("id").stringValue());
        assertThat(token).startsWith("parley_pat_");
        assertThat(api.withToken(token).get(ME).body().path("id").stringValue())
                .isEqualTo(person.id().toString());
        Answer listed = api.withToken(person.accessToken()).get(TOKENS);
        assertThat(listed.text()).doesNotContain(token);
        assertThat(listed.body().path("items").path(0).path("lastUsedAt").isNull())
                .isFalse();
        assertThat(jdbc.sql("select token_hash from personal_access_token where user_id = :user")
                        .param("user", person.id())
                        .query(String.class)
                        .single())
                .isNotEqualTo(token);
    }

    @Test
    void itMayDoWhatItsScopesSayAndNoMore() {
        SignedInPerson person = People.register(api);
        String reads = tokenWith(person, "identity:read");
        String writes = tokenWith(person, "identity:write");
        String elsewhere = tokenWith(person, "forum:write");

        assertThat(api.withToken(reads).patch(ME, Map.of("displayName", "New")).problem())
                .isEqualTo("insufficient-scope");
        assertThat(api.withToken(writes).patch(ME, Map.of("displayName", "New")).status())
                .isEqualTo(200);
        assertThat(api.withToken(elsewhere).get(ME).problem()).isEqualTo("insufficient-scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {TOKENS, "/api/v1/users/me/totp", "/api/v1/auth/logout", "/api/v1/auth/password/change"})
    void itMakesNoTokensAndTouchesNoSignIn(String path) {
        SignedInPerson person = People.register(api);
        String token = tokenWith(person, "identity:write");

        assertThat(api.withToken(token).post(path, Map.of()).problem()).isEqualTo("insufficient-scope");
    }

    @Test
    void revokedItIsGoodForNothingAtOnce() {
        SignedInPerson person = People.register(api);
        Answer made = make(person, List.of("identity:read"));
        String token = made.body().path("token").stringValue();
        String id = made.body().path("id").stringValue();
        String traded = trade(token).body().path("accessToken").stringValue();
        assertThat(api.withToken(traded).get(ME).status()).isEqualTo(200);

        assertThat(api.withToken(person.accessToken()).delete(TOKENS + "/" + id).status())
                .isEqualTo(204);

        assertThat(api.withToken(token).get(ME).problem()).isEqualTo("invalid-token");
        assertThat(api.withToken(traded).get(ME).problem()).isEqualTo("invalid-token");
        assertThat(trade(token).problem()).isEqualTo("invalid-token");
        streams.await(
                SessionRevoked.class, event -> event.sessionId().toString().equals(id));
    }

    @Test
    void expiredItIsGoodForNothing() {
        SignedInPerson person = People.register(api);
        String token = tokenWith(person, "identity:read");
        jdbc.sql("update personal_access_token set expires_at = now() - interval '1 second' where user_id = :user")
                .param("user", person.id())
                .update();

        assertThat(api.withToken(token).get(ME).problem()).isEqualTo("invalid-token");
    }

    @Test
    void aStrangersTokenDoesNotExist() {
        SignedInPerson victim = People.register(api);
        SignedInPerson stranger = People.register(api);
        String id = make(victim, List.of("forum:read")).body().path("id").stringValue();

        assertThat(api.withToken(stranger.accessToken())
                        .delete(TOKENS + "/" + id)
                        .problem())
                .isEqualTo("token-not-found");
        assertThat(api.withToken(stranger.accessToken())
                        .delete(TOKENS + "/" + UUID.randomUUID())
                        .problem())
                .isEqualTo("token-not-found");
        assertThat(api.withToken("parley_pat_" + "x".repeat(43)).get(ME).problem())
                .isEqualTo("invalid-token");
        assertThat(api.get(TOKENS).status()).isEqualTo(401);
    }

    @Test
    void whatIsNoScopeOrOverAlreadyIsRefused() {
        SignedInPerson person = People.register(api);

        assertThat(make(person, List.of("everything")).status()).isEqualTo(400);
        assertThat(make(person, List.of()).status()).isEqualTo(400);
        assertThat(api.withToken(person.accessToken())
                        .post(
                                TOKENS,
                                Map.of(
                                        "name", "old",
                                        "scopes", List.of("forum:read"),
                                        "expiresAt", "2020-01-01T00:00:00Z"))
                        .status())
                .isEqualTo(400);
    }

    private String tokenWith(SignedInPerson person, String scope) {
        return make(person, List.of(scope)).body().path("token").stringValue();
    }

    private Answer make(SignedInPerson person, List<String> scopes) {
        return api.withToken(person.accessToken()).post(TOKENS, Map.of("name", "a program", "scopes", scopes));
    }

    private Answer trade(String token) {
        return api.post("/oauth2/personal-access-token", Map.of("token", token));
    }
}
