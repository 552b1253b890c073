package io.parley.gateway.token;

import com.nimbusds.jose.jwk.JWKSet;
import io.parley.gateway.problem.GatewayProblem;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.cloud.client.circuitbreaker.ReactiveCircuitBreakerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * The public keys of identity-service, kept here. They are fetched when there are none, and again when a token names an
 * unknown one, but not more than once in a few seconds: otherwise made-up key ids would become requests to identity-service.
 */
@Component
class PublishedKeys {

    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration OLDEST = Duration.ofMinutes(10);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Mono<JWKSet> fetch;
    private final Clock clock;
    private volatile Fetched fetched = new Fetched(new JWKSet(), Instant.MIN);

    PublishedKeys(TokenProperties properties, Clock clock, ReactiveCircuitBreakerFactory<?, ?> breakers) {
        this.clock = clock;
        this.fetch = WebClient.create()
                .get()
                .uri(properties.keys())
                .retrieve()
                .bodyToMono(String.class)
                .timeout(TIMEOUT)
                .transform(breakers.create("identity-keys")::run)
                .map(PublishedKeys::parse)
                .doOnNext(keys -> fetched = new Fetched(keys, clock.instant()))
                .onErrorMap(_ -> GatewayProblem.serviceUnavailable())
                // Many requests at once wait for one answer, and those that come later ask anew: share() would keep the
                // first for ever.
                .cache(_ -> Duration.ZERO, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** The set that should hold this key; it may not. */
    Mono<JWKSet> having(String keyId) {
        Fetched now = fetched;
        boolean known = now.keys().getKeyByKeyId(keyId) != null;
        Duration age = now.at().equals(Instant.MIN) ? OLDEST : Duration.between(now.at(), clock.instant());
        if (known && age.compareTo(OLDEST) < 0) return Mono.just(now.keys());
        if (known) return fetch.onErrorReturn(now.keys());
        return age.compareTo(REST) < 0 ? Mono.just(now.keys()) : fetch;
    }

    private static JWKSet parse(String text) {
        try {
            return JWKSet.parse(text);
        } catch (ParseException broken) {
            throw new IllegalArgumentException("No JWK set", broken);
        }
    }

    private record Fetched(JWKSet keys, Instant at) {}
}
