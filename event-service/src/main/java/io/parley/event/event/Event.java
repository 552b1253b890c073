package io.parley.event.event;

import io.parley.contracts.event.EventChanged;
import io.parley.contracts.event.EventDetails;
import io.parley.contracts.event.EventRescheduled;
import io.parley.contracts.event.EventScheduled;
import io.parley.contracts.event.OccurrenceTime;
import io.parley.event.occurrence.Occurrence;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored.
 *
 * @param uid what calendars know it by
 * @param lastEndsAt when its last occurrence ends, as far as they are expanded
 */
public record Event(
        UUID id,
        UUID orgId,
        String uid,
        EventSettings settings,
        @Nullable String descriptionHtml,
        List<UUID> hostIds,
        Instant lastEndsAt,
        UUID createdBy,
        Instant createdAt,
        @Nullable Instant cancelledAt,
        long version) {

    /** For a query that has the event as {@code p}. */
    public static final String COLUMNS = """
            p.id, p.org_id, p.uid, p.title, p.description, p.description_html, p.kind, p.location, p.latitude, p.longitude,
            p.meeting_url, p.capacity, p.registration_required, p.public, p.timezone, p.starts_local, p.ends_local,
            p.starts_at, p.ends_at, p.recurrence, p.last_ends_at, p.version, p.created_by, p.created_at, p.updated_at,
            p.cancelled_at, p.price_amount, p.price_currency,
            array(select h.user_id from event_host h where h.event_id = p.id order by h.user_id) as host_ids""";

    public static Event of(ResultSet row) throws SQLException {
        return new Event(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "org_id"),
                row.getString("uid"),
                EventSettings.of(row),
                Columns.textOrNull(row, "description_html"),
                List.of((UUID[]) row.getArray("host_ids").getArray()),
                Columns.instant(row, "last_ends_at"),
                Columns.uuid(row, "created_by"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "cancelled_at"),
                row.getLong("version"));
    }

    public boolean isSeries() {
        return settings.recurrence() != null;
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    EventScheduled scheduled(List<OccurrenceTime> next) {
        return new EventScheduled(id, orgId, details(next), settings.readers());
    }

    EventChanged changed(List<OccurrenceTime> next) {
        return new EventChanged(id, orgId, details(next), settings.readers());
    }

    EventRescheduled rescheduled(Occurrence first, List<UUID> userIds, List<OccurrenceTime> next) {
        return rescheduled(first, null, settings.location(), userIds, next);
    }

    /** One occurrence is elsewhere now. */
    EventRescheduled rescheduled(
            Occurrence one,
            @Nullable Instant only,
            @Nullable String location,
            List<UUID> userIds,
            List<OccurrenceTime> next) {
        return new EventRescheduled(
                id, orgId, details(next), settings.readers(), only, one.startsAt(), one.endsAt(), location, userIds);
    }

    EventDetails details(List<OccurrenceTime> next) {
        Coordinates at = settings.coordinates();
        return new EventDetails(
                settings.title(),
                settings.description(),
                descriptionHtml,
                settings.kind().wire(),
                settings.times().startsAt(),
                settings.times().endsAt(),
                settings.times().zone().getId(),
                settings.location(),
                at == null ? null : at.lat(),
                at == null ? null : at.lon(),
                settings.capacity(),
                settings.isPublic(),
                settings.recurrence(),
                lastEndsAt,
                hostIds,
                createdBy,
                createdAt,
                next);
    }
}
