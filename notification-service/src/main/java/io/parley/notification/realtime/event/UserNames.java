package io.parley.notification.realtime.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.contracts.identity.UserEvent;
import io.parley.contracts.identity.UserProfileChanged;
import io.parley.contracts.identity.UserRegistered;
import io.parley.messaging.ReceivedEvent;
import io.parley.security.KnownUsers;
import io.parley.security.UserSummary;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The names of those who write, as of the newest of what the stream said and what the copy says. */
@Component
public class UserNames {

    private final Cache<UUID, UserSummary> told = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(30))
            .build();
    private final Cache<UUID, UserSummary> copied = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();
    private final KnownUsers users;

    UserNames(KnownUsers users) {
        this.users = users;
    }

    public void learn(ReceivedEvent<?> event) {
        if (!(event.payload() instanceof UserEvent user)) return;
        UserSummary summary = switch (user) {
            case UserRegistered u -> new UserSummary(u.userId(), u.username(), u.displayName(), u.avatarUrl());
            case UserProfileChanged u -> new UserSummary(u.userId(), u.username(), u.displayName(), u.avatarUrl());
        };
        told.put(summary.id(), summary);
    }

    UserSummary of(UUID userId) {
        UserSummary fresh = told.getIfPresent(userId);
        if (fresh != null) return fresh;
        UserSummary copy = copied.get(userId, id -> users.byIds(List.of(id)).get(id));
        return copy == null ? new UserSummary(userId, "unknown", "Unknown", null) : copy;
    }
}
