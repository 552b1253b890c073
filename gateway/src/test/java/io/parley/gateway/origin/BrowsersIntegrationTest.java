package io.parley.gateway.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.gateway.Edge;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "parley.gateway.browsers.allowed-origins=http://localhost:8080,https://app.example")
class BrowsersIntegrationTest extends Edge {

    @Test
    void anAllowedPageMayReadTheAnswer() {
        HttpHeaders headers =
                get("/api/v1/topics/1", "Origin", "https://app.example").headers();

        assertThat(headers.firstValue("Access-Control-Allow-Origin")).hasValue("https://app.example");
        assertThat(headers.firstValue("Access-Control-Allow-Credentials")).hasValue("true");
        assertThat(headers.firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("ETag", "Link");
    }

    @Test
    void aForeignPageIsRefused() {
        HttpResponse<String> response = get("/api/v1/topics/1", "Origin", "https://evil.example");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(slug(response)).isEqualTo("origin-not-allowed");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aPreflightIsAnsweredHere() {
        HttpResponse<String> response = send(at("/api/v1/topics/1/posts")
                .method("OPTIONS", BodyPublishers.noBody())
                .headers("Origin", "https://app.example", "Access-Control-Request-Method", "POST")
                .headers("Access-Control-Request-Headers", "authorization,idempotency-key"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("POST");
        assertThat(response.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("idempotency-key");
    }

    @Test
    void answersTellBrowsersNotToGuessFrameOrRun() {
        HttpHeaders headers = get("/api/v1/topics/1").headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("strict-origin-when-cross-origin");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void aPageMayLoadFromUsOnly() {
        HttpResponse<String> page = get("/api/v1/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(get("/api/v1/docs/docs.js").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/docs/swagger-ui.css").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/docs/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
    }
}
