package io.parley.system.journey;

import static io.parley.system.journey.People.someone;
import static io.parley.system.journey.People.usernameOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.system.client.Answer;
import io.parley.system.client.Session;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What others do with accounts: apps in people's names, and platform staff. */
@ExtendWith(RunningStack.class)
class AppsSystemTest {

    private static final String CALLBACK = "https://kiln.example/callback";

    @Test
    void anAppActsInItsScopesUntilItIsDisconnected() {
        Answer app = someone()
                .post(
                        "/users/me/apps",
                        Map.of("name", "Kiln log", "redirectUris", List.of(CALLBACK), "confidential", true))
                .orThrow();
        Session person = someone();
        String request = "response_type=code&client_id=%s&redirect_uri=%s&scope=openid%%20identity%%3Aread&state=s"
                .formatted(app.string("id"), URLEncoder.encode(CALLBACK, UTF_8));
        String back = person.post("/auth/consent", Map.of("request", request, "approved", true))
                .orThrow()
                .string("redirectTo");
        assertThat(back).startsWith(CALLBACK + "?code=");

        Answer tokens =
                trade(app, back.replaceAll(".*[?&]code=([^&]+).*", "$1")).orThrow();
        Session acting = new Session(RunningStack.parley(), tokens.string("access_token"), null, person.user());

        assertThat(acting.get("/users/me").orThrow().string("id")).isEqualTo(person.user());
        assertThat(acting.get("/orgs").status()).isEqualTo(403);
        String grant = person.get("/users/me/grants")
                .orThrow()
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        person.delete("/users/me/grants/" + grant).orThrow();
        await().untilAsserted(() -> assertThat(acting.get("/users/me").status()).isEqualTo(401));
    }

    @Test
    void whoStaffBansIsOutOfEveryService() {
        Session person = someone();
        Session staff = staff();
        assertThat(person.get("/orgs").status()).isEqualTo(200);
        assertThat(person.get("/admin/users").status()).isEqualTo(403);
        String ban = "/admin/users/%s/ban".formatted(person.user());

        staff.post(ban, Map.of("reason", "A journey")).orThrow();

        await().untilAsserted(() -> assertThat(person.get("/orgs").status()).isEqualTo(401));
        staff.delete(ban).orThrow();
    }

    private static Session staff() {
        Session somebody = someone();
        RunningStack.manage("POST", "identity-service", "/staff/%s/platform".formatted(usernameOf(somebody)))
                .orThrow();
        return RunningStack.parley().login(usernameOf(somebody), "correct horse battery");
    }

    private static Answer trade(Answer app, String code) {
        String secret = app.string("id") + ":" + app.string("clientSecret");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RunningStack.parley().gateway() + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(UTF_8)))
                .POST(BodyPublishers.ofString("grant_type=authorization_code&code=%s&redirect_uri=%s"
                        .formatted(code, URLEncoder.encode(CALLBACK, UTF_8))))
                .build();
        return RunningStack.parley().send(request);
    }
}
