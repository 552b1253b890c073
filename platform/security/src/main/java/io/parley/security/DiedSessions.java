package io.parley.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;

/**
 * The sessions that ended less than 15 minutes ago. Access tokens live for 10, so that an older one needs no mark. Thread-safe.
 *
 * <p>Filled from {@code identity.sessions} within a second on every replica; identity-service adds its own at once.
 */
public class DiedSessions {

    public static final Duration REMEMBERED = Duration.ofMinutes(15);

    private final Cache<UUID, Boolean> died =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    /** From now on, tokens of this session are refused here. */
    public void add(UUID sessionId) {
        died.put(sessionId, true);
    }

    public boolean contains(UUID sessionId) {
        return died.getIfPresent(sessionId) != null;
    }
}
