package io.parley.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.caffeine.Bucket4jCaffeine;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.filter.ratelimit.Bucket4jRateLimiter;
import org.springframework.cloud.gateway.support.ConfigurationService;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells by {@code Retry-After} when the next request may come. Each instance counts alone: n of them allow up to n times as much. */
@Component
class EdgeRateLimiter extends Bucket4jRateLimiter {

    private static final int MOST_CALLERS = 200_000;
    private static final Response ALLOWED = new Response(true, Map.of());

    private final Config everything;
    private final Map<String, Config> guarded;

    EdgeRateLimiter(LimitProperties properties, ConfigurationService configuration) {
        super(buckets(), configuration);
        everything = configOf(properties.requests());
        guarded = properties.guarded().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, rate -> configOf(rate.getValue())));
    }

    @Override
    public Mono<Response> isAllowed(String routeId, String key) {
        Response refused = new Response(false, Map.of(HttpHeaders.RETRY_AFTER, retryAfter(routeId)));
        return super.isAllowed(routeId, key).map(answer -> answer.isAllowed() ? ALLOWED : refused);
    }

    @Override
    protected Config loadRouteConfiguration(String routeId) {
        return guarded.getOrDefault(routeId, everything);
    }

    private String retryAfter(String routeId) {
        Config config = loadRouteConfiguration(routeId);
        Duration refill = config.getRefillPeriod() == null ? Duration.ZERO : config.getRefillPeriod();
        return Long.toString(1 + refill.dividedBy(config.getCapacity()).toSeconds());
    }

    private static Config configOf(LimitProperties.Rate rate) {
        return new Config().setCapacity(rate.requests()).setRefillPeriod(rate.per());
    }

    private static AsyncProxyManager<String> buckets() {
        return Bucket4jCaffeine.<String>builderFor(Caffeine.newBuilder().maximumSize(MOST_CALLERS))
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ZERO))
                .build()
                .asAsync();
    }
}
