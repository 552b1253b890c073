package io.parley.notification.realtime.access;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services that own forums and organizations, asked with the token of the user whom it is about. */
@Component
class Owners {

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .waitDurationInOpenState(Duration.ofSeconds(5))
            .build();

    private final RestClient http;
    private final JsonMapper json;
    private final String forumUrl;
    private final String orgUrl;
    private final CircuitBreaker forumBreaker = CircuitBreaker.of("forum-service", BREAKER);
    private final CircuitBreaker orgBreaker = CircuitBreaker.of("org-service", BREAKER);

    Owners(
            JsonMapper json,
            @Value("${parley.urls.forum}") String forumUrl,
            @Value("${parley.org-service.url}") String orgUrl) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(requests).build();
        this.json = json;
        this.forumUrl = forumUrl;
        this.orgUrl = orgUrl;
    }

    Optional<JsonNode> topic(UUID topicId, String token) {
        return ask(forumBreaker, forumUrl + "/api/v1/topics/" + topicId, token);
    }

    Optional<JsonNode> forum(UUID forumId, String token) {
        return ask(forumBreaker, forumUrl + "/api/v1/forums/" + forumId, token);
    }

    Optional<JsonNode> org(UUID orgId, String token) {
        return ask(orgBreaker, orgUrl + "/api/v1/orgs/" + orgId, token);
    }

    /** Empty where the owner says no, and where it doesn't answer in time. */
    private Optional<JsonNode> ask(CircuitBreaker breaker, String url, String token) {
        try {
            return breaker.executeSupplier(() -> http.get()
                    .uri(url)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                    .exchange((_, response) -> answer(response)));
        } catch (CallNotPermittedException | RestClientException noAnswer) {
            return Optional.empty();
        }
    }

    private Optional<JsonNode> answer(ClientHttpResponse response) throws IOException {
        if (response.getStatusCode().is5xxServerError()) throw new ResourceAccessException("The owner failed");
        if (!response.getStatusCode().is2xxSuccessful()) return Optional.empty();
        return Optional.of(json.readTree(response.getBody()));
    }
}
