package io.parley.notification.realtime.presence;

import io.parley.notification.realtime.signal.Signal.Looking;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has which channel open at any replica, as each of them said within {@link PresenceBoard#KEPT}. In memory only. */
@Component
public class LookingBoard {

    private final Clock clock;
    private final Map<UUID, Map<UUID, Seen>> places = new ConcurrentHashMap<>();

    LookingBoard(Clock clock) {
        this.clock = clock;
    }

    public void learn(Looking looking, Instant sentAt) {
        looking.users()
                .forEach((place, users) -> places.compute(
                        place, (_, known) -> with(known, looking.replica(), new Seen(Set.copyOf(users), sentAt))));
    }

    /** Those who have the place open. */
    public Set<UUID> at(UUID placeId) {
        Set<UUID> users = ConcurrentHashMap.newKeySet();
        fresh(places.getOrDefault(placeId, Map.of())).values().forEach(seen -> users.addAll(seen.users()));
        return users;
    }

    private @Nullable Map<UUID, Seen> with(@Nullable Map<UUID, Seen> known, UUID replica, Seen seen) {
        Map<UUID, Seen> next = fresh(known == null ? Map.of() : known);
        next.put(replica, seen);
        if (seen.users().isEmpty()) next.remove(replica);
        return next.isEmpty() ? null : next;
    }

    private Map<UUID, Seen> fresh(Map<UUID, Seen> known) {
        Instant oldest = clock.instant().minus(PresenceBoard.KEPT);
        Map<UUID, Seen> fresh = new HashMap<>(known);
        fresh.values().removeIf(seen -> seen.at().isBefore(oldest));
        return fresh;
    }

    private record Seen(Set<UUID> users, Instant at) {}
}
