package io.parley.identity.connection;

import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class Connections {

    private static final String COLUMNS = "select id, requester_id, addressee_id, state from connection where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Connections(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<StoredConnection> between(UUID one, UUID other) {
        return jdbc.sql(COLUMNS + "least(requester_id, addressee_id) = least(:one, :other)"
                        + " and greatest(requester_id, addressee_id) = greatest(:one, :other)")
                .param("one", one)
                .param("other", other)
                .query(StoredConnection.class)
                .optional();
    }

    /** One of the user's own, locked. */
    Optional<StoredConnection> lock(UUID id, UUID userId) {
        return jdbc.sql(COLUMNS + "id = :id and :user in (requester_id, addressee_id) for update")
                .param("id", id)
                .param("user", userId)
                .query(StoredConnection.class)
                .optional();
    }

    void add(UUID id, UUID requesterId, UUID addresseeId, @Nullable String message) {
        jdbc.sql("""
                        insert into connection (id, requester_id, addressee_id, state, message, created_at, updated_at)
                        values (:id, :requester, :addressee, 'PENDING', :message, :now, :now)
                        """)
                .param("id", id)
                .param("requester", requesterId)
                .param("addressee", addresseeId)
                .param("message", message)
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    void change(UUID id, ConnectionState state) {
        jdbc.sql("update connection set state = :state, updated_at = :now where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from connection where id = :id").param("id", id).update();
    }
}
