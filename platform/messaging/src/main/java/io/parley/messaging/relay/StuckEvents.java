package io.parley.messaging.relay;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events that Kafka refuses, each with the stream that waits behind it; all replicas see them. */
final class StuckEvents {

    private static final String ALL = """
            select event_id, topic, key, type, octet_length(payload) as bytes, refused as reason
            from outbox_unsent join outbox using (id, topic, key)
            where refused is not null
            order by id
            limit 100""";

    private static final String LET_GO = """
            with event as (
                select id, event_id, topic, key, type, octet_length(payload) as bytes from outbox where event_id = ?)
            delete from outbox_unsent unsent using event
            where unsent.id = event.id and refused is not null
            returning event_id, event.topic, event.key, type, bytes, refused as reason""";

    private final JdbcClient jdbc;

    StuckEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StuckEvent> all() {
        return jdbc.sql(ALL).query(StuckEvent.class).list();
    }

    /** Never sends this event, so that its stream goes on. Empty where none is stuck under that id. */
    Optional<StuckEvent> letGo(UUID eventId) {
        return jdbc.sql(LET_GO).param(eventId).query(StuckEvent.class).optional();
    }
}
