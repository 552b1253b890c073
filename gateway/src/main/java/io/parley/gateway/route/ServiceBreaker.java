package io.parley.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.gateway.problem.Failures;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * One breaker for each service. Only a service that can't be reached or doesn't answer in time counts as broken: what it
 * answers, even a 500, is an answer. Sockets live for hours and are left out.
 */
@Component
class ServiceBreaker implements GlobalFilter, Ordered {

    private final CircuitBreakerRegistry breakers;

    ServiceBreaker(BreakerProperties properties, MeterRegistry meters) {
        breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(properties.calls())
                .minimumNumberOfCalls(properties.calls())
                .failureRateThreshold(properties.failurePercent())
                .waitDurationInOpenState(properties.open())
                .permittedNumberOfCallsInHalfOpenState(properties.trials())
                .recordException(Failures::isUnreachable)
                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        String scheme = route.getUri().getScheme();
        if (scheme != null && scheme.startsWith("ws")) return chain.filter(exchange);
        CircuitBreaker breaker = breakers.circuitBreaker(route.getId());
        return chain.filter(exchange).transformDeferred(CircuitBreakerOperator.of(breaker));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1_000;
    }
}
