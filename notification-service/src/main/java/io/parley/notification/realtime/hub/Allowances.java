package io.parley.notification.realtime.hub;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.parley.notification.realtime.RealtimeProperties;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the sockets of one user may say in all. Who says more isn't read until there is room again. */
@Component
class Allowances {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final LoadingCache<UUID, Bucket> buckets;

    Allowances(RealtimeProperties properties) {
        buckets = Caffeine.newBuilder()
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(_ -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(properties.burst()).refillGreedy(properties.perSecond(), SECOND))
                        .build());
    }

    /** Waits until the user may say something. */
    void await(UUID userId) throws InterruptedException {
        buckets.get(userId).asBlocking().consume(1);
    }

    /** What the user said counts for this many more, since it makes us work as much. */
    void charge(UUID userId, int more) {
        if (more > 0) buckets.get(userId).consumeIgnoringRateLimits(more);
    }
}
