package io.parley.event.purchase;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.parley.event.EventProblem;
import io.parley.web.problem.Problem;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks billing-service, in the caller's name and behind a breaker, for the page where a purchase is paid. */
@Component
class BillingService {

    private static final Logger log = LoggerFactory.getLogger(BillingService.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final RestClient http;
    private final CircuitBreaker breaker;

    BillingService(
            RestClient.Builder http,
            CircuitBreakerRegistry breakers,
            @Value("${parley.event.billing.url}") String url,
            @Value("${parley.event.billing.timeout}") Duration timeout) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        requests.setReadTimeout(timeout);
        this.http = http.clone().baseUrl(url).requestFactory(requests).build();
        this.breaker = breakers.circuitBreaker("billing-service");
    }

    /**
     * The page; the same however often it is asked for.
     *
     * @throws Problem {@code payments-unavailable}
     */
    URI pageOf(Purchase purchase) {
        try {
            Page page = breaker.executeSupplier(() -> ask(purchase));
            if (page != null && page.url() != null) return page.url();
        } catch (RestClientException | CallNotPermittedException away) {
            log.warn("No page to pay {}: {}", purchase.id(), away.getClass().getSimpleName());
        }
        throw EventProblem.PAYMENTS_UNAVAILABLE.exception();
    }

    private @Nullable Page ask(Purchase purchase) {
        Order order = new Order(
                purchase.orgId(),
                purchase.eventId(),
                purchase.occurrence(),
                purchase.title(),
                purchase.places(),
                purchase.unitAmount(),
                purchase.currency());
        return http.put()
                .uri("/internal/ticket-payments/{id}", purchase.id())
                .headers(BillingService::authorize)
                .body(order)
                .retrieve()
                .body(Page.class);
    }

    private static void authorize(HttpHeaders headers) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller)
            headers.setBearerAuth(caller.getToken().getTokenValue());
    }

    private record Order(
            UUID orgId,
            UUID eventId,
            Instant occurrence,
            String title,
            int quantity,
            long unitAmount,
            String currency) {}

    private record Page(@Nullable URI url) {}
}
