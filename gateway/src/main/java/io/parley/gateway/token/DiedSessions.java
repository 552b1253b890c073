package io.parley.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Sessions that ended before their access tokens did; remembered for longer than a token lives. */
@Component
class DiedSessions {

    static final Duration REMEMBERED = Duration.ofMinutes(15);

    private final Cache<String, Boolean> died =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    void add(String sessionId) {
        died.put(sessionId, true);
    }

    boolean contains(String sessionId) {
        return died.getIfPresent(sessionId) != null;
    }
}
