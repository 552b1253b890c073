package io.parley.security.membership;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks org-service in the caller's name. Fails fast: a short timeout behind a breaker, and never an exception. */
class OrgService {

    private final RestClient http;
    private final CircuitBreaker breaker;

    OrgService(RestClient http, CircuitBreaker breaker) {
        this.http = http;
        this.breaker = breaker;
    }

    /** @param token the caller's own access token; null for nobody known */
    OrgAnswer ask(UUID orgId, @Nullable String token) {
        try {
            return breaker.executeSupplier(() -> get(orgId, token));
        } catch (RestClientException | CallNotPermittedException down) {
            return new OrgAnswer.Silence();
        }
    }

    private OrgAnswer get(UUID orgId, @Nullable String token) {
        return http.get()
                .uri("/api/v1/orgs/{id}", orgId)
                .headers(headers -> authorize(headers, token))
                .exchangeForRequiredValue((request, response) -> answer(response));
    }

    private static OrgAnswer answer(RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse response)
            throws IOException {
        HttpStatusCode status = response.getStatusCode();
        if (status.value() == 404) return new OrgAnswer.NotVisible();
        if (status.is5xxServerError()) throw new BrokenAnswer(status);
        OrgAnswer.Visible visible = status.value() == 200 ? response.bodyTo(OrgAnswer.Visible.class) : null;
        return visible == null ? new OrgAnswer.Silence() : visible;
    }

    private static void authorize(HttpHeaders headers, @Nullable String token) {
        if (token != null) headers.setBearerAuth(token);
    }

    /** Counts against the breaker. */
    private static final class BrokenAnswer extends RestClientException {

        BrokenAnswer(HttpStatusCode status) {
            super("org-service answered " + status.value());
        }
    }
}
