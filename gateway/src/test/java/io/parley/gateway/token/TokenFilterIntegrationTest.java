package io.parley.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.gateway.Edge;
import io.parley.gateway.TestKeys;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class TokenFilterIntegrationTest extends Edge {

    private static final UUID SESSION = UUID.randomUUID();

    @Autowired
    private DiedSessions diedSessions;

    @Test
    void noTokenPasses() {
        assertThat(get("/api/v1/topics/1").statusCode()).isEqualTo(200);
    }

    @Test
    void aGoodTokenPassesAndGoesOnToTheService() {
        String token = tokenOf(SESSION);

        assertThat(with(token).statusCode()).isEqualTo(200);
        assertThat(with(token).statusCode()).isEqualTo(200);
        assertThat(FORUM.last().headers()).containsEntry("authorization", "Bearer " + token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parley_pat_x", "parley_bot_x"})
    void aTokenOfAProgramGoesOnToTheServiceWhichJudgesIt(String token) {
        assertThat(with(token).statusCode()).isEqualTo(200);
        assertThat(FORUM.last().headers()).containsEntry("authorization", "Bearer " + token);
    }

    @Test
    void anAppsOwnSecretGoesOnToTheEndpointsForApps() {
        assertThat(get("/oauth2/introspect", "Authorization", "Basic YTpi").statusCode())
                .isNotEqualTo(401);
    }

    @Test
    void anExpiredTokenIsRefused() {
        refused(KEYS.token(USER, SESSION, Map.of(), Duration.ofMinutes(-1)));
    }

    @Test
    void aTokenForSomeoneElseIsRefused() {
        refused(KEYS.token(USER, SESSION, Map.of("aud", "other"), Duration.ofMinutes(1)));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        refused(KEYS.token(USER, SESSION, Map.of("iss", "https://evil.example"), Duration.ofMinutes(1)));
    }

    @Test
    void aTokenSignedByAnotherKeyOfTheSameNameIsRefused() {
        refused(new TestKeys("k1").token(USER, SESSION));
    }

    @Test
    void aTokenSignedByAnUnknownKeyIsRefused() {
        refused(new TestKeys("k2").token(USER, SESSION));
    }

    @Test
    void aTamperedTokenIsRefused() {
        String[] parts = tokenOf(SESSION).split("\\.", -1);
        String[] others = KEYS.token(UUID.randomUUID(), SESSION).split("\\.", -1);

        refused(parts[0] + "." + others[1] + "." + parts[2]);
    }

    @Test
    void whatIsNoTokenIsRefused() {
        refused("nonsense");
        assertThat(get("/api/v1/topics/1", "Authorization", "Basic YTpi").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenOfADiedSessionIsRefusedAlthoughItWasGoodBefore() {
        UUID session = UUID.randomUUID();
        String token = tokenOf(session);
        assertThat(with(token).statusCode()).isEqualTo(200);

        diedSessions.add(session.toString());

        refused(token);
    }

    private void refused(String token) {
        HttpResponse<String> response = with(token);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(slug(response)).isEqualTo("invalid-token");
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }

    private HttpResponse<String> with(String token) {
        return get("/api/v1/topics/1", "Authorization", "Bearer " + token);
    }
}
