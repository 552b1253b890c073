package io.parley.security.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.parley.security.CurrentUser;
import io.parley.security.DiedSessions;
import io.parley.security.TestTokens;
import io.parley.security.sample.SecuredApplication;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = SecuredApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "parley.security.died-sessions.enabled=false",
            "parley.messaging.create-topics=false",
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                    + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
class SecuredRequestTest {

    private static final CurrentUser ADA = TestTokens.ada();

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private DiedSessions died;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", TestTokens::keySet);
    }

    @Test
    void aGoodTokenSaysWhoIsCalling() {
        Answer answer = get("/me", TestTokens.of(ADA));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(JsonMapper.shared().readValue(answer.body(), CurrentUser.class))
                .isEqualTo(ADA);
        assertThat(get("/anyone", TestTokens.of(ADA)).body()).isEqualTo("ada");
        assertThat(answer.headers().get("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().get("Set-Cookie")).isNull();
    }

    @Test
    void withoutATokenOnlyTheOpenIsOpen() {
        assertThat(get("/anyone", null).body()).isEqualTo("nobody");
        Answer me = get("/me", null);
        assertThat(me.status()).isEqualTo(401);
        assertThat(me.problem()).isEqualTo("unauthenticated");
        assertThat(me.headers().getFirst("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(get("/denied", null).problem()).isEqualTo("unauthenticated");
        assertThat(get("/denied", TestTokens.of(ADA)).problem()).isEqualTo("permission-denied");
    }

    @Test
    void writingNeedsNoCsrfToken() {
        String id = RestClient.create("http://127.0.0.1:" + port)
                .post()
                .uri("/me")
                .headers(headers -> headers.setBearerAuth(TestTokens.of(ADA)))
                .retrieve()
                .body(String.class);
        assertThat(id).isEqualTo("\"" + ADA.id() + "\"");
    }

    @ParameterizedTest
    @MethodSource
    void aBadTokenIsRefusedEverywhere(String token) {
        for (String path : new String[] {"/me", "/anyone", "/nowhere"}) {
            Answer answer = get(path, token);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("invalid-token");
            assertThat(answer.headers().getFirst("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
            assertThat(answer.body()).doesNotContain("rule").doesNotContain("Exception");
        }
    }

    static Stream<Arguments> aBadTokenIsRefusedEverywhere() {
        return Stream.<Arguments>of(
                Arguments.of("nonsense"),
                Arguments.of("a.b.c"),
                Arguments.of(""),
                Arguments.of("  "),
                Arguments.of(TestTokens.of(ADA) + " " + TestTokens.of(ADA)),
                Arguments.of(TestTokens.of(ADA) + "\u00e9"),
                Arguments.of(TestTokens.signedByOthers(ADA)),
                Arguments.of(TestTokens.ofUnknownKey(ADA)),
                Arguments.of(TestTokens.unsigned(ADA)),
                Arguments.of(TestTokens.macSigned(ADA)),
                Arguments.of(tampered(TestTokens.of(ADA))),
                bad(claims -> TestTokens.expiring(claims, Duration.ofSeconds(-35))),
                bad(claims -> claims.expirationTime(null)),
                bad(claims -> TestTokens.beginning(claims, Duration.ofMinutes(2))),
                bad(claims -> claims.issuer("https://evil.example")),
                bad(claims -> claims.audience("other")),
                bad(claims -> claims.audience((String) null)),
                bad(claims -> claims.subject("ada")),
                bad(claims -> claims.subject(null)),
                bad(claims -> claims.claim("sid", null)),
                bad(claims -> claims.claim("sid", Map.of("a", 1))),
                bad(claims -> claims.claim("preferred_username", "")),
                bad(claims -> claims.claim("name", null)));
    }

    @Test
    void clocksMayDifferALittle() {
        String justExpired = TestTokens.with(ADA, claims -> TestTokens.expiring(claims, Duration.ofSeconds(-10)));
        assertThat(get("/me", justExpired).status()).isEqualTo(200);
    }

    @Test
    void aTokenDiesWithItsSession() {
        CurrentUser user = new CurrentUser(UUID.randomUUID(), "bob", "Bob", null, UUID.randomUUID());
        String token = TestTokens.of(user);
        assertThat(get("/me", token).status()).isEqualTo(200);
        died.add(user.sessionId());
        assertThat(get("/me", token).problem()).isEqualTo("invalid-token");
        assertThat(get("/anyone", token).problem()).isEqualTo("invalid-token");
    }

    @Test
    void theSchemeIsWrittenAsOneLikes() {
        assertThat(call(port, "/anyone", "bearer " + TestTokens.of(ADA)).body()).isEqualTo("ada");
        assertThat(call(port, "/anyone", "Bearer" + TestTokens.of(ADA)).problem())
                .isEqualTo("invalid-token");
    }

    @Test
    void otherSchemesAreNoTokens() {
        Answer basic = call(port, "/anyone", "Basic YWRhOmFkYQ==");
        assertThat(basic.body()).isEqualTo("nobody");
    }

    @Test
    void urlsThatTheFirewallRefusesAreProblems() {
        Answer answer = get("/me;x=1/%2e%2e/me", null);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
    }

    @Test
    void theManagementPortAnswersWithoutAToken() {
        assertThat(call(managementPort, "/actuator/health", null).status()).isEqualTo(200);
        assertThat(call(port, "/actuator/health", null).status()).isEqualTo(404);
    }

    private static Arguments bad(UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(TestTokens.with(ADA, change));
    }

    private static String tampered(String token) {
        int middle = token.indexOf('.') + 20;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        return token.substring(0, middle) + other + token.substring(middle + 1);
    }

    private Answer get(String path, @org.jspecify.annotations.Nullable String token) {
        return call(port, path, token == null ? null : "Bearer " + token);
    }

    private static Answer call(int port, String path, @org.jspecify.annotations.Nullable String authorization) {
        return RestClient.create()
                .get()
                .uri(java.net.URI.create("http://127.0.0.1:" + port + path))
                .headers(headers -> {
                    if (authorization != null) headers.set(HttpHeaders.AUTHORIZATION, authorization);
                })
                .exchangeForRequiredValue((request, response) -> new Answer(
                        response.getStatusCode().value(),
                        response.getHeaders(),
                        new String(response.getBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)));
    }

    private record Answer(int status, HttpHeaders headers, String body) {

        String problem() {
            assertThat(headers.getContentType()).hasToString("application/problem+json");
            return JsonMapper.shared().readTree(body).path("type").asString().replace("urn:parley:problem:", "");
        }
    }
}
