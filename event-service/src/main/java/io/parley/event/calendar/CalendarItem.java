package io.parley.event.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.parley.event.event.EventKind;
import io.parley.event.occurrence.Occurrence;
import io.parley.event.occurrence.OccurrenceDetails;
import io.parley.event.rsvp.RsvpView;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that an event takes place.
 *
 * @param occurrence which one it is, by its original start: what other operations take as {@code occurrence}
 * @param status {@code scheduled}, {@code cancelled} or {@code over}
 * @param startsAtLocal what the clocks of {@code timezone} show, such as {@code 2027-03-28T02:30}
 * @param recurring whether it is one of a series
 */
record CalendarItem(
        UUID eventId,
        Instant occurrence,
        String title,
        EventKind kind,
        String status,
        Instant startsAt,
        Instant endsAt,
        String startsAtLocal,
        String endsAtLocal,
        String timezone,
        @Nullable String location,
        boolean recurring,
        @Nullable RsvpView myRsvp,
        @JsonIgnore UUID id) {

    static CalendarItem of(ResultSet row) throws SQLException {
        Occurrence one = Occurrence.of(row);
        OccurrenceDetails own = one.details();
        return new CalendarItem(
                one.eventId(),
                one.originalAt(),
                own == null ? row.getString("title") : own.title(),
                EventKind.ofWire(row.getString("kind")),
                row.getString("status"),
                one.startsAt(),
                one.endsAt(),
                one.starts().toString(),
                one.ends().toString(),
                row.getString("timezone"),
                own == null ? Columns.textOrNull(row, "location") : own.location(),
                row.getBoolean("recurring"),
                RsvpView.of(row),
                one.id());
    }
}
