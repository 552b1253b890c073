package io.parley.notification.realtime.presence;

import io.parley.notification.realtime.signal.PresenceStatus;
import io.parley.notification.realtime.signal.Signal.Present;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is here at any replica, as each of them said within {@link #KEPT}. In memory only. */
@Component
public class PresenceBoard {

    /** How long a replica is believed that says nothing more. */
    public static final Duration KEPT = Duration.ofSeconds(45);

    private final Clock clock;
    private final Map<UUID, Map<UUID, Seen>> users = new ConcurrentHashMap<>();
    private final Map<UUID, PresenceStatus> told = new HashMap<>();

    PresenceBoard(Clock clock) {
        this.clock = clock;
    }

    public void learn(Present present, Instant sentAt) {
        present.users()
                .forEach((user, status) ->
                        users.compute(user, (_, known) -> with(known, present.replica(), new Seen(status, sentAt))));
    }

    public PresenceStatus of(UUID userId) {
        Instant oldest = clock.instant().minus(KEPT);
        return users.getOrDefault(userId, Map.of()).values().stream()
                .filter(seen -> seen.at().isAfter(oldest))
                .map(Seen::status)
                .min(Comparator.naturalOrder())
                .orElse(PresenceStatus.OFFLINE);
    }

    /** Who is to be seen otherwise than the last time, at most so many; the others come the next time. */
    public synchronized Map<UUID, PresenceStatus> changes(int most) {
        Map<UUID, PresenceStatus> changes = new LinkedHashMap<>();
        for (UUID user :
                Stream.concat(users.keySet().stream(), told.keySet().stream()).collect(Collectors.toSet())) {
            PresenceStatus now = of(user);
            if (now == PresenceStatus.OFFLINE) users.computeIfPresent(user, (_, seen) -> fresh(seen));
            if (now != told.getOrDefault(user, PresenceStatus.OFFLINE) && changes.size() < most) changes.put(user, now);
        }
        told.putAll(changes);
        told.values().removeAll(Set.of(PresenceStatus.OFFLINE));
        return changes;
    }

    private static @Nullable Map<UUID, Seen> with(@Nullable Map<UUID, Seen> known, UUID replica, Seen seen) {
        Map<UUID, Seen> next = known == null ? new HashMap<>() : new HashMap<>(known);
        next.put(replica, seen);
        if (seen.status() == PresenceStatus.OFFLINE) next.remove(replica);
        return next.isEmpty() ? null : next;
    }

    private @Nullable Map<UUID, Seen> fresh(Map<UUID, Seen> seen) {
        Instant oldest = clock.instant().minus(KEPT);
        return seen.values().stream().anyMatch(each -> each.at().isAfter(oldest)) ? seen : null;
    }

    private record Seen(PresenceStatus status, Instant at) {}
}
