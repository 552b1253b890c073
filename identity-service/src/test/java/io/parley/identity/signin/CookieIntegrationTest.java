package io.parley.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.ParleyIntegrationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class CookieIntegrationTest {

    @Autowired
    private Api api;

    @Test
    void theCookieIsForTheseEndpointsOnlyAndForNoScript() {
        Answer answer = register();

        assertThat(answer.body().path("refreshToken").isNull()).isTrue();
        assertThat(answer.header("Set-Cookie").split("; "))
                .contains("Path=/api/v1/auth", "HttpOnly", "Secure", "SameSite=Strict", "Max-Age=2592000");
    }

    @Test
    void theCookieIsTradedForANewOne() {
        Answer registered = register();

        Answer refreshed =
                api.anonymous().header("Cookie", cookieOf(registered)).post("/api/v1/auth/refresh");

        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(refreshed.body().path("refreshToken").isNull()).isTrue();
        assertThat(cookieOf(refreshed)).startsWith("parley_refresh=").isNotEqualTo(cookieOf(registered));
    }

    @Test
    void anIdempotencyKeyHandsOutNobodysSession() {
        Answer registered = register();
        Answer refreshed = withKey("Cookie", cookieOf(registered)).post("/api/v1/auth/refresh");

        Answer stranger = withKey("X-Other", "none").post("/api/v1/auth/refresh");
        Answer again = withKey("Cookie", cookieOf(registered)).post("/api/v1/auth/refresh");

        assertThat(stranger.status()).isEqualTo(401);
        assertThat(cookieOf(again)).isEqualTo(cookieOf(refreshed));
    }

    @Test
    void aKeyThatWasUsedKeepsNobodyFromLoggingOut() {
        for (Answer registered : List.of(register(), register())) {
            assertThat(withKey("Cookie", cookieOf(registered))
                            .post("/api/v1/auth/logout")
                            .status())
                    .isEqualTo(204);
            assertThat(api.withToken(SignedInPerson.of(registered).accessToken())
                            .get("/api/v1/users/me")
                            .status())
                    .isEqualTo(401);
        }
    }

    private Api.Caller withKey(String header, String value) {
        return api.anonymous().header("Idempotency-Key", "refresh-1").header(header, value);
    }

    @Test
    void theCookieAloneIsEnoughToLogOut() {
        Answer registered = register();

        Answer out = api.anonymous().header("Cookie", cookieOf(registered)).post("/api/v1/auth/logout");

        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).startsWith("parley_refresh=;").contains("Max-Age=0");
        assertThat(api.withToken(SignedInPerson.of(registered).accessToken())
                        .get("/api/v1/users/me")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void withTokenDeliveryThereIsNoCookie() {
        Map<String, Object> request = People.aRegistration();
        request.put("session", "token");

        assertThat(api.post("/api/v1/auth/register", request).optionalHeader("Set-Cookie"))
                .isEmpty();
    }

    private Answer register() {
        Map<String, Object> request = People.aRegistration();
        request.put("session", "cookie");
        return api.post("/api/v1/auth/register", request);
    }

    private static String cookieOf(Answer answer) {
        return answer.header("Set-Cookie").split(";", 2)[0];
    }
}
