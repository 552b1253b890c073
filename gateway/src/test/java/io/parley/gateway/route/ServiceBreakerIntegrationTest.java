package io.parley.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.gateway.Backend;
import io.parley.gateway.Edge;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "resilience4j.circuitbreaker.configs.default.sliding-window-size=4",
            "resilience4j.circuitbreaker.configs.default.minimum-number-of-calls=4",
            "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=300ms"
        })
class ServiceBreakerIntegrationTest extends Edge {

    private static final String SLOW = "/api/v1/topics/slow";

    @AfterEach
    void theForumAnswersAgain() {
        FORUM.forget();
    }

    @Test
    void aServiceThatIsDownIsUnavailableAndTheOthersWork() {
        HttpResponse<String> response = get("/api/v1/billing/plans");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(slug(response)).isEqualTo("service-unavailable");
        assertThat(response.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(get("/api/v1/topics/1").statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatHangsIsAskedNoMoreUntilItAnswersAgain() {
        FORUM.answer(SLOW, Backend.Answer.silence());
        for (int i = 0; i < 4; i++) assertThat(get(SLOW).statusCode()).isEqualTo(503);
        long asked = FORUM.requests();

        assertThat(get("/api/v1/topics/1").statusCode()).isEqualTo(503);
        assertThat(FORUM.requests()).isEqualTo(asked);

        FORUM.forget();
        await().untilAsserted(() -> assertThat(get(SLOW).statusCode()).isEqualTo(200));
    }

    @Test
    void whatAServiceAnswersNeverOpensItsBreaker() {
        OTHERS.answer("/api/v1/orgs/broken", Backend.Answer.of(500, "application/problem+json", "{}"));
        for (int i = 0; i < 8; i++)
            assertThat(get("/api/v1/orgs/broken").statusCode()).isEqualTo(500);

        assertThat(get("/api/v1/orgs/1").statusCode()).isEqualTo(200);
    }
}
