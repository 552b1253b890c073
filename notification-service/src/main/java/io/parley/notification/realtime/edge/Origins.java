package io.parley.notification.realtime.edge;

import io.parley.notification.realtime.RealtimeProperties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The web pages that may open a socket. */
@Component
class Origins {

    private final Set<String> allowed;

    Origins(RealtimeProperties properties) {
        this.allowed = Set.copyOf(properties.allowedOrigins());
    }

    /** A browser always says where its page is from; what says nothing is no browser. */
    boolean allow(@Nullable String origin) {
        return origin == null || allowed.contains(origin);
    }
}
