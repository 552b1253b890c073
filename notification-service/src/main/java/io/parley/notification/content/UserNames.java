package io.parley.notification.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.contracts.identity.UserEvent;
import io.parley.messaging.ReceivedEvent;
import io.parley.security.KnownUsers;
import io.parley.security.UserSummary;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The names of those who write, as the copy knows them. */
@Component
public class UserNames {

    private final Cache<UUID, UserSummary> names = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final KnownUsers users;

    UserNames(KnownUsers users) {
        this.users = users;
    }

    /** The copy has taken in the event. */
    public void changed(ReceivedEvent<?> event) {
        if (event.payload() instanceof UserEvent user) names.invalidate(user.userId());
    }

    public UserSummary of(UUID userId) {
        UserSummary known = names.get(userId, id -> users.byIds(List.of(id)).get(id));
        return known == null ? UserSummary.unknown(userId) : known;
    }
}
