package io.parley.identity.oauth;

import static io.parley.identity.oauth.OAuthApp.accessToken;
import static io.parley.identity.oauth.OAuthApp.error;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.parley.contracts.identity.SessionRevoked;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.text.ParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class ProviderIntegrationTest {

    private static final String ME = "/api/v1/users/me";
    private static final String SCOPES = "openid profile email identity:read";

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Streams streams;

    private SignedInPerson person;
    private OAuthApp app;

    @BeforeEach
    void register() {
        person = People.register(api);
        app = OAuthApp.confidential(api, People.register(api));
    }

    @Test
    void anAppCallsTheApiInItsScopesAndKnowsWhoSignedIn() throws ParseException, JOSEException {
        Answer tokens = app.tokensFor(person, SCOPES);

        String access = tokens.body().path("access_token").stringValue();
        assertThat(tokens.header("Cache-Control")).contains("no-store");
        assertThat(api.withToken(access).get(ME).body().path("id").stringValue())
                .isEqualTo(person.id().toString());
        assertThat(api.withToken(access).patch(ME, Map.of("displayName", "New")).problem())
                .isEqualTo("insufficient-scope");
        assertThat(api.withToken(access).get("/api/v1/users/me/grants").problem())
                .isEqualTo("insufficient-scope");
        SignedJWT identity = SignedJWT.parse(tokens.body().path("id_token").stringValue());
        JWKSet keys = JWKSet.parse(api.get("/oauth2/jwks").text());
        assertThat(identity.verify(new ECDSAVerifier(
                        keys.getKeyByKeyId(identity.getHeader().getKeyID()).toECKey())))
                .isTrue();
        assertThat(identity.getJWTClaimsSet().getAudience()).containsExactly(app.id());
        assertThat(identity.getJWTClaimsSet().getClaims())
                .containsEntry("sub", person.id().toString())
                .containsEntry("iss", "http://localhost:8080")
                .containsEntry("nonce", "n-1")
                .containsEntry("preferred_username", person.username())
                .containsEntry("email", person.email())
                .containsEntry("email_verified", false);
        assertThat(api.withToken(access)
                        .get("/oauth2/userinfo")
                        .body()
                        .path("email")
                        .stringValue())
                .isEqualTo(person.email());
    }

    @Test
    void anIdTokenIsNoAccessToken() {
        String identity = app.tokensFor(person, SCOPES).body().path("id_token").stringValue();

        assertThat(api.withToken(identity).get(ME).problem()).isEqualTo("invalid-token");
    }

    @Test
    void whatWasNotAskedForIsNotTold() {
        String access = accessToken(app.tokensFor(person, "openid"));

        assertThat(api.withToken(access).get("/oauth2/userinfo").text()).doesNotContain(person.email());
        assertThat(api.withToken(access).get(ME).problem()).isEqualTo("insufficient-scope");
        assertThat(api.withToken(accessToken(app.tokensFor(person, "identity:read")))
                        .get("/oauth2/userinfo")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nothingOfATokenIsStored() {
        Answer tokens = app.tokensFor(person, SCOPES);

        String row = jdbc.sql("select cast(o as text) from oauth2_authorization o where user_id = ?")
                .param(person.id())
                .query(String.class)
                .single();
        for (String token : List.of("access_token", "refresh_token", "id_token"))
            assertThat(row).doesNotContain(tokens.body().path(token).stringValue());
        assertThat(jdbc.sql("select secret_hash from oauth_client where id = cast(? as uuid)")
                        .param(app.id())
                        .query(String.class)
                        .single())
                .isNotEqualTo(app.secret());
    }

    @Test
    void aCodeIsGoodOnceAndUsedAgainItEndsWhatItGave() {
        String code = app.codeFor(person, SCOPES);
        String access = accessToken(app.trade(code));

        assertThat(error(app.trade(code))).isEqualTo("invalid_grant");

        assertThat(api.withToken(access).get(ME).problem()).isEqualTo("invalid-token");
    }

    @Test
    void ofManyWhoUseACodeAtOnceOneGetsTokens() throws InterruptedException {
        String code = app.codeFor(person, SCOPES);

        assertThat(atOnce(() -> app.trade(code).status()).stream().filter(status -> status == 200))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aRefreshTokenIsTradedOnceAndShownAgainItEndsAll() {
        Answer first = app.tokensFor(person, SCOPES);
        String spent = first.body().path("refresh_token").stringValue();
        Answer second = app.refresh(spent);
        assertThat(second.status()).as(second.toString()).isEqualTo(200);
        assertThat(api.withToken(accessToken(second)).get(ME).status()).isEqualTo(200);

        assertThat(error(app.refresh(spent))).isEqualTo("invalid_grant");

        assertThat(api.withToken(accessToken(second)).get(ME).problem()).isEqualTo("invalid-token");
        assertThat(error(app.refresh(second.body().path("refresh_token").stringValue())))
                .isEqualTo("invalid_grant");
    }

    @Test
    void aPublicAppNeedsAProofAndRenewsItsTokensToo() {
        OAuthApp open = OAuthApp.withoutSecret(api, person);
        Map<String, String> unproved = open.parameters(SCOPES);
        unproved.remove("code_challenge");
        unproved.remove("code_challenge_method");

        assertThat(open.answer(person, OAuthApp.query(unproved), true)
                        .body()
                        .path("redirectTo")
                        .stringValue())
                .startsWith(OAuthApp.CALLBACK + "?error=invalid_request");
        assertThat(error(open.trade(open.codeFor(person, SCOPES), "w".repeat(50))))
                .isEqualTo("invalid_grant");
        Answer renewed = open.refresh(
                open.tokensFor(person, SCOPES).body().path("refresh_token").stringValue());
        assertThat(api.withToken(accessToken(renewed)).get(ME).status()).isEqualTo(200);
        String refreshToken = renewed.body().path("refresh_token").stringValue();
        assertThat(open.call("/oauth2/revoke", Map.of("token", refreshToken)).status())
                .isEqualTo(200);
        assertThat(api.withToken(accessToken(renewed)).get(ME).problem()).isEqualTo("invalid-token");
    }

    @Test
    void whoIsNotTheAppGetsNothing() {
        OAuthApp other = OAuthApp.confidential(api, person);
        OAuthApp guessing = new OAuthApp(api, app.id(), "parley_app_guessed");
        OAuthApp pretending = new OAuthApp(api, app.id(), "");
        String code = app.codeFor(person, SCOPES);
        String refreshToken =
                app.tokensFor(person, SCOPES).body().path("refresh_token").stringValue();

        assertThat(error(guessing.trade(code))).isEqualTo("invalid_client");
        assertThat(error(pretending.refresh(refreshToken))).isEqualTo("invalid_client");
        assertThat(error(other.refresh(refreshToken))).isEqualTo("invalid_grant");
        assertThat(error(other.trade(code))).isIn("invalid_grant", "invalid_client");
        assertThat(error(new OAuthApp(api, "no-id", "x").trade(code))).isEqualTo("invalid_client");
        assertThat(error(app.refresh(code))).isEqualTo("invalid_grant");
        assertThat(error(app.trade(refreshToken))).isEqualTo("invalid_grant");
    }

    @Test
    void itRevokesAndInspectsItsTokens() {
        Answer tokens = app.tokensFor(person, SCOPES);
        String access = accessToken(tokens);
        assertThat(inspected(access)).isTrue();

        assertThat(app.call("/oauth2/revoke", Map.of("token", access)).status()).isEqualTo(200);

        assertThat(inspected(access)).isFalse();
        assertThat(api.withToken(access).get(ME).problem()).isEqualTo("invalid-token");
        assertThat(error(app.refresh(tokens.body().path("refresh_token").stringValue())))
                .isEqualTo("invalid_grant");
        assertThat(app.call("/oauth2/revoke", Map.of("token", "never-was")).status())
                .isEqualTo(200);
        assertThat(api.anonymous()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .post("/oauth2/introspect", "token=" + access)
                        .status())
                .isIn(400, 401);
    }

    @Test
    void whoTakesTheConsentBackEndsTheAppsTokens() {
        String access = accessToken(app.tokensFor(person, SCOPES + " offline_access"));
        Answer grants = mine().get("/api/v1/users/me/grants");
        String id = grants.body().path("items").path(0).path("id").stringValue();
        assertThat(grants.text()).contains("An app", "offline_access");
        SignedInPerson stranger = People.register(api);
        assertThat(api.withToken(stranger.accessToken())
                        .delete("/api/v1/users/me/grants/" + id)
                        .problem())
                .isEqualTo("grant-not-found");

        assertThat(mine().delete("/api/v1/users/me/grants/" + id).status()).isEqualTo(204);

        assertThat(api.withToken(access).get(ME).problem()).isEqualTo("invalid-token");
        assertThat(mine().delete("/api/v1/users/me/grants/" + id).problem()).isEqualTo("grant-not-found");
        assertThat(app.question(person, app.request(SCOPES))
                        .body()
                        .path("granted")
                        .asBoolean())
                .isFalse();
        streams.await(SessionRevoked.class, event -> event.userId().equals(person.id()));
    }

    @Test
    void whoSignsOutSignsAppsOutExceptThoseThatMayGoOn() {
        String bound = accessToken(app.tokensFor(person, SCOPES));
        String lasting = accessToken(app.tokensFor(person, SCOPES + " offline_access"));

        assertThat(mine().post("/api/v1/auth/logout").status()).isEqualTo(204);

        assertThat(api.withToken(bound).get(ME).problem()).isEqualTo("invalid-token");
        assertThat(api.withToken(lasting).get(ME).status()).isEqualTo(200);
    }

    @Test
    void withThePasswordAllGoes() {
        Answer tokens = app.tokensFor(person, SCOPES + " offline_access");

        var change = Map.of("currentPassword", People.PASSWORD, "password", "quite another " + UUID.randomUUID());
        assertThat(mine().post("/api/v1/auth/password/change", change).status()).isEqualTo(204);

        assertThat(api.withToken(accessToken(tokens)).get(ME).problem()).isEqualTo("invalid-token");
        assertThat(error(app.refresh(tokens.body().path("refresh_token").stringValue())))
                .isEqualTo("invalid_grant");
    }

    @Test
    void whoGoesAwayTakesAppsAlong() {
        Answer tokens = app.tokensFor(person, SCOPES + " offline_access");

        assertThat(mine().post("/api/v1/users/me/deactivate", Map.of("password", People.PASSWORD))
                        .status())
                .isEqualTo(204);

        assertThat(api.withToken(accessToken(tokens)).get(ME).problem()).isEqualTo("invalid-token");
        assertThat(error(app.refresh(tokens.body().path("refresh_token").stringValue())))
                .isEqualTo("invalid_grant");
    }

    private Api.Caller mine() {
        return api.withToken(person.accessToken());
    }

    private boolean inspected(String token) {
        return app.call("/oauth2/introspect", Map.of("token", token))
                .body()
                .path("active")
                .asBoolean();
    }

    private static List<Integer> atOnce(Callable<Integer> call) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(8, call)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
