package io.parley.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.parley.gateway.problem.GatewayProblem;
import java.time.Duration;

/** One bucket of tokens for each key. Held in this instance only: with n instances a client may get up to n times as much. */
final class Buckets {

    private final LoadingCache<String, Bucket> buckets;

    Buckets(LimitProperties.Rate rate) {
        buckets = Caffeine.newBuilder()
                .maximumSize(200_000)
                .expireAfterAccess(rate.per().multipliedBy(2))
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(rate.requests()).refillGreedy(rate.requests(), rate.per()))
                        .build());
    }

    /**
     * Takes one token.
     *
     * @throws GatewayProblem 429 when there is none
     */
    void take(String key) {
        ConsumptionProbe probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed())
            throw GatewayProblem.tooManyRequests(
                    Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
    }
}
