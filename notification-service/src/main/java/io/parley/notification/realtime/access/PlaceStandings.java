package io.parley.notification.realtime.access;

import io.parley.places.KnownPlace;
import io.parley.places.ReadingRights;
import io.parley.places.Standing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A place, and how those who were asked about stand to it. */
record PlaceStandings(KnownPlace place, ReadingRights rights, ConcurrentMap<UUID, Standing> known) {

    PlaceStandings(KnownPlace place, ReadingRights rights) {
        this(place, rights, new ConcurrentHashMap<>());
    }

    Standing of(UUID userId) {
        return known.computeIfAbsent(userId, user -> read(List.of(user)).getOrDefault(user, Standing.NONE));
    }

    /** Reads those that aren't known yet, all at once. */
    void prepare(Collection<UUID> userIds) {
        List<UUID> missing =
                userIds.stream().filter(user -> !known.containsKey(user)).toList();
        if (!missing.isEmpty()) read(missing).forEach(known::putIfAbsent);
    }

    void forget(UUID userId) {
        known.remove(userId);
    }

    private Map<UUID, Standing> read(List<UUID> userIds) {
        return rights.standings(place.placeId(), userIds);
    }
}
