package io.parley.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.gateway.Edge;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "parley.gateway.limits.requests.requests=5",
            "parley.gateway.limits.requests.per=1h",
            "parley.gateway.limits.guarded.login.requests=2",
            "parley.gateway.limits.guarded.login.per=1h",
            "parley.gateway.limits.guarded.register.requests=4",
            "parley.gateway.limits.guarded.register.per=1h",
            "parley.gateway.routes.trusted-proxies=127.0.0.0/8"
        })
class RateLimitIntegrationTest extends Edge {

    @Test
    void aUserGetsSoManyRequestsWhereverTheyComeFrom() {
        String token = KEYS.token(UUID.randomUUID(), UUID.randomUUID());
        for (int i = 0; i < 5; i++)
            assertThat(as(token, "192.0.2." + i).statusCode()).isEqualTo(200);

        HttpResponse<String> response = as(token, "192.0.2.9");

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(slug(response)).isEqualTo("rate-limited");
        assertThat(response.headers().firstValue("Retry-After").orElse("")).matches("[1-9]\\d*");
        assertThat(as(KEYS.token(UUID.randomUUID(), UUID.randomUUID()), "192.0.2.9")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAddressGetsFewerLoginsThanOtherRequests() {
        assertThat(logIn("198.51.100.1").statusCode()).isEqualTo(200);
        assertThat(logIn("198.51.100.1").statusCode()).isEqualTo(200);
        assertThat(logIn("198.51.100.1").statusCode()).isEqualTo(429);
        assertThat(logIn("198.51.100.2").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/topics/1", "X-Forwarded-For", "198.51.100.1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void allAddressesOfOneNetworkOfIpv6CountTogether() {
        assertThat(logIn("2001:db8:1:2::1").statusCode()).isEqualTo(200);
        assertThat(logIn("2001:db8:1:2:ffff::2").statusCode()).isEqualTo(200);
        assertThat(logIn("2001:db8:1:2:3:4:5:6").statusCode()).isEqualTo(429);
        assertThat(logIn("2001:db8:1:3::1").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/auth/lo%67in",
                "/api/v1/auth/%6Cogin",
                "/api/v1/%61uth/login",
                "/%61pi/v1/auth/login",
                "/api/v1/auth/login;a=b",
                "/api/v1;a=b/auth/login"
            })
    void noOtherSpellingOfThePathAllowsMoreLogins(String path) {
        String address = "2001:db8:0:%x::1".formatted(path.hashCode() & 0xffff);
        assertThat(logIn(address).statusCode()).isEqualTo(200);
        assertThat(logIn(address).statusCode()).isEqualTo(200);
        assertThat(logInAt(path, address).statusCode()).isEqualTo(429);
    }

    @Test
    void noOtherSpellingOfThePathAllowsMoreRegistrations() {
        for (String path : List.of("/register", "/re%67ister", "/registe%72;a=b", "/%72egister"))
            logInAt("/api/v1/auth" + path, "198.51.100.9");
        assertThat(logInAt("/api/v1/auth/register", "198.51.100.9").statusCode())
                .isEqualTo(429);
    }

    @Test
    void theAddressIsTheLastThatNoTrustedProxyWrote() {
        get("/api/v1/topics/1", "X-Forwarded-For", "203.0.113.7, 198.51.100.77, 127.0.0.3");

        assertThat(FORUM.last().headers()).containsEntry("x-forwarded-for", "198.51.100.77");
    }

    private HttpResponse<String> as(String token, String address) {
        return get("/api/v1/topics/1", "Authorization", "Bearer " + token, "X-Forwarded-For", address);
    }

    private HttpResponse<String> logIn(String address) {
        return logInAt("/api/v1/auth/login", address);
    }

    private HttpResponse<String> logInAt(String path, String address) {
        return send(at(path).header("X-Forwarded-For", address).POST(BodyPublishers.ofString("{}")));
    }
}
