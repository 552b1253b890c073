package io.parley.notification.realtime.hub;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.notification.content.Channel;
import java.time.Duration;
import java.util.UUID;

/** Once in three seconds for each person and channel. */
final class Pace {

    private static final Duration REST = Duration.ofSeconds(3);

    private final Cache<Typist, Boolean> resting =
            Caffeine.newBuilder().expireAfterWrite(REST).maximumSize(100_000).build();

    boolean allows(UUID userId, Channel channel) {
        return resting.asMap().putIfAbsent(new Typist(userId, channel), true) == null;
    }

    private record Typist(UUID userId, Channel channel) {}
}
