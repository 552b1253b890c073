package io.parley.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class PasskeyIntegrationTest {

    private static final String PASSKEYS = "/api/v1/auth/passkeys";
    private static final String SIGN_IN = PASSKEYS + "/sign-in";
    private static final String ORIGIN = "http://localhost:8080";

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson person;
    private SoftwareAuthenticator device;

    @BeforeEach
    void somebodyWithADevice() {
        person = People.register(api);
        device = new SoftwareAuthenticator(ORIGIN);
    }

    @Test
    void aPasskeySignsInAsAPasswordDoes() {
        assertThat(add(person, device, "Phone").status()).isEqualTo(201);

        Api.Answer signedIn = signIn(device, signInOptions(), Map.of());

        assertThat(signedIn.status()).as(signedIn.toString()).isEqualTo(200);
        assertThat(signedIn.body().at("/user/id").asString())
                .isEqualTo(person.id().toString());
        SignedInPerson again = SignedInPerson.of(signedIn);
        assertThat(api.withToken(again.accessToken()).get("/api/v1/users/me").status())
                .isEqualTo(200);
        assertThat(api.post("/api/v1/auth/refresh", Map.of("refreshToken", again.refreshToken()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBrowserGetsTheRefreshTokenInItsCookie() {
        add(person, device, "Phone");

        Api.Answer signedIn = signIn(device, signInOptions(), Map.of("session", "cookie"));

        assertThat(signedIn.header("Set-Cookie")).startsWith("parley_refresh=").contains("HttpOnly", "SameSite=Strict");
        assertThat(signedIn.body().path("refreshToken").isNull()).isTrue();
    }

    @Test
    void itIsBothFactorsAndBringsBackWhoWasAway() {
        add(person, device, "Phone");
        assertThat(caller(person)
                        .post("/api/v1/users/me/deactivate", Map.of("password", People.PASSWORD))
                        .status())
                .isEqualTo(204);

        assertThat(signIn(device, signInOptions(), Map.of()).status()).isEqualTo(200);
        assertThat(api.get("/api/v1/users/" + person.username()).status()).isEqualTo(200);
    }

    @Test
    void passkeysAreListedNamedAndRemoved() {
        String id = add(person, device, "Phone").body().path("id").asString();
        assertThat(caller(person).get(PASSKEYS).body().at("/items/0/name").asString())
                .isEqualTo("Phone");

        assertThat(caller(person)
                        .patch(PASSKEYS + "/" + id, Map.of("name", "Old phone"))
                        .body()
                        .path("name")
                        .asString())
                .isEqualTo("Old phone");
        assertThat(caller(person).delete(PASSKEYS + "/" + id).status()).isEqualTo(204);

        assertThat(caller(person).get(PASSKEYS).body().path("items").size()).isZero();
        assertThat(signIn(device, signInOptions(), Map.of()).problem()).isEqualTo("passkey-unknown");
    }

    @Test
    void nobodyTouchesAnothersPasskey() {
        String id = add(person, device, "Phone").body().path("id").asString();
        Api.Caller other = caller(People.register(api));

        assertThat(other.patch(PASSKEYS + "/" + id, Map.of("name", "Mine")).problem())
                .isEqualTo("passkey-not-found");
        assertThat(other.delete(PASSKEYS + "/" + id).problem()).isEqualTo("passkey-not-found");
        assertThat(other.get(PASSKEYS).body().path("items").size()).isZero();
    }

    @Test
    void anAnswerIsGoodOnce() {
        add(person, device, "Phone");
        JsonNode options = signInOptions();
        Map<String, Object> answer = device.get(options, person.id());

        assertThat(api.post(SIGN_IN, Map.of("credential", answer)).status()).isEqualTo(200);
        assertThat(api.post(SIGN_IN, Map.of("credential", answer)).problem()).isEqualTo("passkey-unknown");
    }

    @Test
    void anotherPagesAnswerIsRefused() {
        SoftwareAuthenticator phished = new SoftwareAuthenticator("https://parley.example.evil");

        assertThat(add(person, phished, "Phone").problem()).isEqualTo("passkey-refused");
    }

    @Test
    void aDeviceThatDoesNotLookWhoHoldsItIsRefused() {
        assertThat(add(person, new SoftwareAuthenticator(ORIGIN, false), "Key").problem())
                .isEqualTo("passkey-refused");
    }

    @Test
    void aChallengeIsGoodForWhomItWasMadeAndForFiveMinutes() {
        JsonNode options = options(person);
        Map<String, Object> body = Map.of("name", "Phone", "credential", device.create(options));
        assertThat(caller(People.register(api)).post(PASSKEYS, body).problem()).isEqualTo("passkey-refused");

        jdbc.sql("update passkey_challenge set expires_at = expires_at - interval '6 minutes' where user_id = :user")
                .param("user", person.id())
                .update();
        assertThat(caller(person).post(PASSKEYS, body).problem()).isEqualTo("passkey-refused");
    }

    @Test
    void anotherDevicesSignatureIsRefused() {
        add(person, device, "Phone");
        SoftwareAuthenticator unknown = new SoftwareAuthenticator(ORIGIN);

        assertThat(signIn(unknown, signInOptions(), Map.of()).status()).isEqualTo(401);
    }

    @Test
    void anOldSessionNeedsThePasswordToAddOne() {
        jdbc.sql("update session set created_at = created_at - interval '11 minutes' where id = :id")
                .param("id", person.sessionId())
                .update();

        assertThat(caller(person).post(PASSKEYS + "/options").problem()).isEqualTo("sign-in-again");
        assertThat(caller(person)
                        .post(PASSKEYS + "/options", Map.of("password", People.PASSWORD))
                        .status())
                .isEqualTo(200);
        assertThat(api.post(PASSKEYS + "/options", null).status()).isEqualTo(401);
    }

    @Test
    void whatIsNoAnswerIsABadRequest() {
        assertThat(api.post(SIGN_IN, Map.of()).status()).isEqualTo(400);
        assertThat(api.post(SIGN_IN, Map.of("credential", Map.of("id", "!", "type", "public-key")))
                        .status())
                .isEqualTo(400);
        assertThat(caller(person).post(PASSKEYS, Map.of("name", "Phone")).status())
                .isEqualTo(400);
    }

    private Api.Answer add(SignedInPerson owner, SoftwareAuthenticator authenticator, String name) {
        return caller(owner).post(PASSKEYS, Map.of("name", name, "credential", authenticator.create(options(owner))));
    }

    private JsonNode options(SignedInPerson owner) {
        JsonNode options = caller(owner).post(PASSKEYS + "/options").body();
        assertThat(options.at("/user/id").asString())
                .isEqualTo(PasskeyUsers.handleOf(owner.id()).toBase64UrlString());
        assertThat(options.at("/rp/id").asString()).isEqualTo("localhost");
        return options;
    }

    private JsonNode signInOptions() {
        return api.post(SIGN_IN + "/options", null).body();
    }

    private Api.Answer signIn(SoftwareAuthenticator authenticator, JsonNode options, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("credential", authenticator.get(options, person.id()));
        return api.post(SIGN_IN, body);
    }

    private Api.Caller caller(SignedInPerson owner) {
        return api.withToken(owner.accessToken());
    }
}
