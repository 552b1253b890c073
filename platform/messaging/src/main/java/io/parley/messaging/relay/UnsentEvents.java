package io.parley.messaging.relay;

import io.parley.messaging.CloudEvent;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rows of the outbox that Kafka hasn't acknowledged. Reads and marks on the leader's own connection, so that one who
 * lost the lead can do neither.
 */
final class UnsentEvents {

    // By the unsent mark and never by "id after the last": a row with a lower id may be committed later. The array lets
    // only the events that are wanted be looked up, whatever the planner believes of the two tables.
    private static final String OLDEST = """
            select id, event_id, topic, key, type, occurred_at, org_id, sequence, actor_id, traceparent, payload
            from (
                select *, sum(octet_length(payload)) over (order by id) - octet_length(payload) as bytes_before
                from outbox
                where id = any (array(
                    select id from outbox_unsent
                    where id <> all (?)
                        and topic <> all (?)
                        and (topic, key) not in (select * from unnest(?::text[], ?::uuid[]))
                    order by id
                    limit ?))) sized
            where bytes_before < ?
            order by id""";

    private static final String MARK = "delete from outbox_unsent where id = any (?)";

    private static final String REFUSED =
            "update outbox_unsent set refused = ? where id = ? and refused is distinct from ?";

    private final Connection connection;
    private final String source;

    UnsentEvents(Connection connection, String source) {
        this.connection = connection;
        this.source = source;
    }

    /** The oldest unsent events, in order, without those in flight and without streams that are held back. */
    List<UnsentEvent> oldest(Collection<Long> inFlight, HeldStreams.Active held, int limit, long bytes)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
            select.setArray(1, array("bigint", inFlight));
            select.setArray(2, array("text", held.topics()));
            select.setArray(
                    3,
                    array("text", held.streams().stream().map(StreamKey::topic).toList()));
            select.setArray(
                    4, array("uuid", held.streams().stream().map(StreamKey::key).toList()));
            select.setInt(5, limit);
            select.setLong(6, bytes);
            return read(select);
        }
    }

    void markSent(Collection<Long> rows) throws SQLException {
        try (PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setArray(1, array("bigint", rows));
            mark.executeUpdate();
        }
    }

    /** Notes why Kafka refuses events, for operators; it is tried again all the same. */
    void markRefused(Map<Long, String> reasons) throws SQLException {
        for (Map.Entry<Long, String> event : reasons.entrySet()) {
            try (PreparedStatement mark = connection.prepareStatement(REFUSED)) {
                mark.setString(1, event.getValue());
                mark.setLong(2, event.getKey());
                mark.setString(3, event.getValue());
                mark.executeUpdate();
            }
        }
    }

    private List<UnsentEvent> read(PreparedStatement select) throws SQLException {
        List<UnsentEvent> events = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) events.add(event(row));
        }
        return events;
    }

    private UnsentEvent event(ResultSet row) throws SQLException {
        CloudEvent event = new CloudEvent(
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getObject("key", UUID.class),
                row.getString("type"),
                source,
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("org_id", UUID.class),
                row.getLong("sequence"),
                row.getObject("actor_id", UUID.class),
                row.getString("traceparent"),
                row.getString("payload"));
        return new UnsentEvent(row.getLong("id"), event);
    }

    private Array array(String type, Collection<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
