package io.parley.identity.relation;

import io.parley.messaging.Outbox;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores relations together with their events. */
@Component
class Relations {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    Relations(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    boolean exists(UUID userId, RelationKind kind, UUID otherId) {
        return jdbc.sql("select 1 from relation where user_id = :user and kind = :kind and other_id = :other")
                .param("user", userId)
                .param("kind", kind.name())
                .param("other", otherId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Does nothing if it is so already. */
    void add(UUID userId, RelationKind kind, UUID otherId) {
        int added = jdbc.sql("insert into relation (user_id, other_id, kind, created_at)"
                        + " values (:user, :other, :kind, :now) on conflict do nothing")
                .param("user", userId)
                .param("other", otherId)
                .param("kind", kind.name())
                .param("now", Columns.at(clock.instant()))
                .update();
        if (added == 1) outbox.append(kind.begun(userId, otherId), userId);
    }

    /** Does nothing if it isn't so. */
    void remove(UUID userId, RelationKind kind, UUID otherId) {
        int removed = jdbc.sql("delete from relation where user_id = :user and kind = :kind and other_id = :other")
                .param("user", userId)
                .param("kind", kind.name())
                .param("other", otherId)
                .update();
        if (removed == 1) outbox.append(kind.ended(userId, otherId), userId);
    }
}
