package io.parley.event.occurrence;

import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One time that an event takes place.
 *
 * @param original where the rule has it, by the event's clocks
 * @param details null where it is as its series
 */
public record Occurrence(
        UUID id,
        UUID eventId,
        LocalDateTime original,
        Instant originalAt,
        LocalDateTime starts,
        LocalDateTime ends,
        Instant startsAt,
        Instant endsAt,
        @Nullable OccurrenceDetails details,
        @Nullable Instant cancelledAt) {

    /** For a query that has the occurrence as {@code o}. */
    public static final String COLUMNS = """
            o.id as occurrence_id, o.event_id, o.original_local, o.original_at, o.starts_local as occurrence_starts_local,
            o.ends_local as occurrence_ends_local, o.starts_at as occurrence_starts_at, o.ends_at as occurrence_ends_at,
            o.details, o.cancelled_at as occurrence_cancelled_at""";

    private static final JsonMapper JSON = JsonMapper.shared();

    public static Occurrence of(ResultSet row) throws SQLException {
        return new Occurrence(
                Columns.uuid(row, "occurrence_id"),
                Columns.uuid(row, "event_id"),
                row.getObject("original_local", LocalDateTime.class),
                Columns.instant(row, "original_at"),
                row.getObject("occurrence_starts_local", LocalDateTime.class),
                row.getObject("occurrence_ends_local", LocalDateTime.class),
                Columns.instant(row, "occurrence_starts_at"),
                Columns.instant(row, "occurrence_ends_at"),
                details(Columns.textOrNull(row, "details")),
                Columns.instantOrNull(row, "occurrence_cancelled_at"));
    }

    public boolean isOver(Instant now) {
        return !endsAt.isAfter(now);
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    /** Whether it was moved away from where the rule has it. */
    public boolean isMoved() {
        return !starts.equals(original);
    }

    private static @Nullable OccurrenceDetails details(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, OccurrenceDetails.class);
    }
}
