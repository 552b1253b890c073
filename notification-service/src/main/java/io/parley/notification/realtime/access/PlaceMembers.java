package io.parley.notification.realtime.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in which place, such as a channel, by the events that name them. */
@Component
class PlaceMembers {

    private static final int MOST_KEPT = 1_000_000;

    private final LoadingCache<UUID, Set<UUID>> members;

    PlaceMembers(JdbcClient jdbc) {
        this.members = Caffeine.newBuilder()
                .weigher((UUID _, Set<UUID> members) -> members.size() + 1)
                .maximumWeight(MOST_KEPT)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(placeId -> read(jdbc, placeId));
    }

    Set<UUID> of(UUID placeId) {
        return members.get(placeId);
    }

    void forget(UUID placeId) {
        members.invalidate(placeId);
    }

    private static Set<UUID> read(JdbcClient jdbc, UUID placeId) {
        return Set.copyOf(jdbc.sql("select user_id from known_place_member where place_id = :place and not removed")
                .param("place", placeId)
                .query(UUID.class)
                .list());
    }
}
