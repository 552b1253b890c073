package io.parley.identity.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.ParleyIntegrationTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class ConsentIntegrationTest {

    private static final String SCOPES = "openid forum:read";

    @Autowired
    private Api api;

    private SignedInPerson person;
    private OAuthApp app;

    @BeforeEach
    void register() {
        person = People.register(api);
        app = OAuthApp.confidential(api, People.register(api));
    }

    @Test
    void theAuthorizationEndpointLeadsToOurOwnPage() {
        Answer answer = api.get("/oauth2/authorize?" + app.request(SCOPES));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location"))
                .isEqualTo("/authorize?request=" + URLEncoder.encode(app.request(SCOPES), StandardCharsets.UTF_8));
    }

    @Test
    void peopleLearnWhoAsksForWhatAndWhereTheyGo() {
        Answer question = app.question(person, app.request(SCOPES));

        assertThat(question.status()).as(question.toString()).isEqualTo(200);
        assertThat(question.body().path("app").path("name").stringValue()).isEqualTo("An app");
        assertThat(question.body().path("app").path("host").stringValue()).isEqualTo("app.example.com");
        assertThat(question.body().path("scopes").toString()).contains("openid", "forum:read");
        assertThat(question.body().path("granted").asBoolean()).isFalse();
    }

    @Test
    void whoAgreedBeforeIsNotAskedAgainForTheSame() {
        app.codeFor(person, SCOPES);

        assertThat(granted(app, SCOPES)).isTrue();
        assertThat(granted(app, SCOPES + " forum:write")).isFalse();
        Map<String, String> again = app.parameters(SCOPES);
        again.put("prompt", "consent");
        assertThat(app.question(person, OAuthApp.query(again))
                        .body()
                        .path("granted")
                        .asBoolean())
                .isFalse();
        OAuthApp open = OAuthApp.withoutSecret(api, person);
        open.codeFor(person, SCOPES);
        assertThat(granted(open, SCOPES)).isFalse();
    }

    @Test
    void whoRefusesGoesBackWithoutACode() {
        String way = app.answer(person, app.request(SCOPES), false)
                .body()
                .path("redirectTo")
                .stringValue();

        assertThat(way).startsWith(OAuthApp.CALLBACK + "?error=access_denied&");
        assertThat(way).contains("state=a%20state%2B1", "iss=http").doesNotContain("code=");
        assertThat(granted(app, SCOPES)).isFalse();
    }

    @Test
    void anAddressThatIsNotTheAppsIsNeverGoneTo() {
        for (String address : List.of(
                "https://evil.example.com/callback",
                OAuthApp.CALLBACK + "/more",
                OAuthApp.CALLBACK + "?more=1",
                "https://app.example.com:444/callback",
                "http://app.example.com/callback",
                "javascript:alert(1)")) {
            Map<String, String> parameters = app.parameters(SCOPES);
            parameters.put("redirect_uri", address);
            String request = OAuthApp.query(parameters);
            assertThat(app.question(person, request).problem()).as(address).isEqualTo("authorization-refused");
            assertThat(app.answer(person, request, true).problem()).as(address).isEqualTo("authorization-refused");
            assertThat(app.answer(person, request, false).problem()).as(address).isEqualTo("authorization-refused");
        }
    }

    @Test
    void anotherPortOfThisMachineIs() {
        Map<String, String> parameters = app.parameters(SCOPES);
        parameters.put("redirect_uri", "http://127.0.0.1:4711/callback");

        assertThat(app.answer(person, OAuthApp.query(parameters), true)
                        .body()
                        .path("redirectTo")
                        .stringValue())
                .startsWith("http://127.0.0.1:4711/callback?code=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything", "identity:admin", ""})
    void whatIsNoScopeIsToldToTheApp(String scopes) {
        assertThat(app.question(person, app.request(scopes))
                        .body()
                        .path("redirectTo")
                        .stringValue())
                .startsWith(OAuthApp.CALLBACK + "?error=invalid_scope");
    }

    @Test
    void withoutAPromptTheAppLearnsWhatIsMissing() {
        Map<String, String> silent = app.parameters(SCOPES);
        silent.put("prompt", "none");
        String request = OAuthApp.query(silent);

        assertThat(api.get("/api/v1/auth/consent?request=" + URLEncoder.encode(request, StandardCharsets.UTF_8))
                        .body()
                        .path("redirectTo")
                        .stringValue())
                .contains("error=login_required");
        assertThat(app.question(person, request).body().path("redirectTo").stringValue())
                .contains("error=consent_required");
        app.codeFor(person, SCOPES);
        assertThat(app.question(person, request).body().path("granted").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&&&",
                "client_id=%zz",
                "response_type=token&client_id=x",
                "response_type=code&client_id=x&client_id=y",
                "response_type=code&client_id=no-id&scope=openid",
                "response_type=code"
            })
    void whatIsNoRequestIsRefused(String request) {
        assertThat(app.question(person, request).problem()).isEqualTo("authorization-refused");
        assertThat(app.answer(person, request, true).problem()).isEqualTo("authorization-refused");
    }

    @Test
    void onlyAPersonAnswers() {
        String program = api.withToken(person.accessToken())
                .post("/api/v1/users/me/tokens", Map.of("name", "x", "scopes", List.of("identity:write")))
                .body()
                .path("token")
                .stringValue();
        Map<String, Object> answer = Map.of("request", app.request(SCOPES), "approved", true);

        assertThat(api.post("/api/v1/auth/consent", answer).status()).isEqualTo(401);
        assertThat(api.withToken(program).post("/api/v1/auth/consent", answer).problem())
                .isEqualTo("insufficient-scope");
    }

    @Test
    void appsAreTheirOwnersOnly() {
        SignedInPerson owner = People.register(api);
        Api.Caller mine = api.withToken(owner.accessToken());
        OAuthApp own = OAuthApp.confidential(api, owner);
        OAuthApp open = OAuthApp.withoutSecret(api, owner);
        String path = "/api/v1/users/me/apps/" + own.id();

        assertThat(mine.get("/api/v1/users/me/apps").text())
                .contains(own.id(), open.id())
                .doesNotContain(own.secret());
        assertThat(mine.get(path).body().has("clientSecret")).isFalse();
        for (Answer refused : List.of(
                api.withToken(person.accessToken()).get(path),
                api.withToken(person.accessToken()).post(path + "/secret"),
                api.withToken(person.accessToken()).delete(path),
                mine.get("/api/v1/users/me/apps/" + UUID.randomUUID())))
            assertThat(refused.problem()).isEqualTo("app-not-found");
        assertThat(mine.post("/api/v1/users/me/apps/" + open.id() + "/secret").problem())
                .isEqualTo("app-is-public");
    }

    @Test
    void aNewSecretTakesThePlaceOfTheOldOne() {
        SignedInPerson owner = People.register(api);
        OAuthApp own = OAuthApp.confidential(api, owner);
        String secret = api.withToken(owner.accessToken())
                .post("/api/v1/users/me/apps/" + own.id() + "/secret")
                .body()
                .path("clientSecret")
                .stringValue();

        assertThat(own.trade(own.codeFor(person, SCOPES)).status()).isEqualTo(401);
        assertThat(new OAuthApp(api, own.id(), secret)
                        .trade(own.codeFor(person, SCOPES))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAppThatIsRemovedIsOverForEverybody() {
        SignedInPerson owner = People.register(api);
        OAuthApp own = OAuthApp.confidential(api, owner);
        String access = own.tokensFor(person, "identity:read offline_access")
                .body()
                .path("access_token")
                .stringValue();

        assertThat(api.withToken(owner.accessToken())
                        .delete("/api/v1/users/me/apps/" + own.id())
                        .status())
                .isEqualTo(204);

        assertThat(api.withToken(access).get("/api/v1/users/me").problem()).isEqualTo("invalid-token");
        assertThat(own.question(person, own.request(SCOPES)).problem()).isEqualTo("authorization-refused");
        assertThat(api.withToken(person.accessToken())
                        .get("/api/v1/users/me/grants")
                        .text())
                .doesNotContain("An app");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://app.example.com/callback",
                "https://app.example.com/#here",
                "https://user@app.example.com/",
                "https://*.example.com/",
                "http://localhost/callback",
                "javascript:alert(1)",
                "myapp://callback",
                "/callback",
                "https://"
            })
    void whatIsNoGoodAddressIsNotRegistered(String address) {
        Answer answer = api.withToken(person.accessToken())
                .post(
                        "/api/v1/users/me/apps",
                        Map.of("name", "An app", "redirectUris", List.of(address), "confidential", true));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("/redirectUris/0");
    }

    private boolean granted(OAuthApp asking, String scopes) {
        return asking.question(person, asking.request(scopes))
                .body()
                .path("granted")
                .asBoolean();
    }
}
