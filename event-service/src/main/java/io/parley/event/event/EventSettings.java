package io.parley.event.event;

import io.parley.contracts.place.Readers;
import io.parley.event.occurrence.Occurrence;
import io.parley.event.occurrence.OccurrenceDetails;
import io.parley.event.purchase.TicketPrice;
import io.parley.event.time.EventTimes;
import io.parley.security.Role;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All of an event that may be changed.
 *
 * @param times of a series the first time
 * @param recurrence RFC 5545 lines; null for what happens once
 * @param price of a place; null for what is free
 */
public record EventSettings(
        String title,
        @Nullable String description,
        EventKind kind,
        EventTimes times,
        @Nullable String recurrence,
        @Nullable String location,
        @Nullable Coordinates coordinates,
        @Nullable String meetingUrl,
        @Nullable Integer capacity,
        boolean registrationRequired,
        boolean isPublic,
        @Nullable TicketPrice price) {

    static EventSettings of(ResultSet row) throws SQLException {
        EventTimes times = new EventTimes(
                row.getObject("starts_local", LocalDateTime.class),
                row.getObject("ends_local", LocalDateTime.class),
                ZoneId.of(row.getString("timezone")));
        return new EventSettings(
                row.getString("title"),
                Columns.textOrNull(row, "description"),
                EventKind.ofWire(row.getString("kind")),
                times,
                Columns.textOrNull(row, "recurrence"),
                Columns.textOrNull(row, "location"),
                Coordinates.of(row),
                Columns.textOrNull(row, "meeting_url"),
                row.getObject("capacity", Integer.class),
                row.getBoolean("registration_required"),
                row.getBoolean("public"),
                TicketPrice.of(row));
    }

    /** Who may read such an event. */
    Readers readers() {
        return isPublic ? Readers.everyone() : Readers.members(Role.MEMBER.wire());
    }

    /** Whether people have to come at another time, or to another place. */
    boolean isElsewhere(EventSettings before) {
        return !times.equals(before.times)
                || !Objects.equals(recurrence, before.recurrence)
                || !Objects.equals(location, before.location)
                || !Objects.equals(coordinates, before.coordinates);
    }

    public EventSettings with(EventTimes otherTimes, @Nullable String otherRecurrence) {
        return new EventSettings(
                title,
                description,
                kind,
                otherTimes,
                otherRecurrence,
                location,
                coordinates,
                meetingUrl,
                capacity,
                registrationRequired,
                isPublic,
                price);
    }

    /** The same as one occurrence has it. */
    public EventSettings of(Occurrence one) {
        OccurrenceDetails own = one.details();
        EventTimes at = new EventTimes(one.starts(), one.ends(), times.zone());
        if (own == null) return with(at, null);
        Double lat = own.latitude();
        Double lon = own.longitude();
        return new EventSettings(
                own.title(),
                own.description(),
                kind,
                at,
                null,
                own.location(),
                lat == null || lon == null ? null : new Coordinates(lat, lon),
                own.meetingUrl(),
                own.capacity(),
                registrationRequired,
                isPublic,
                price);
    }

    /** What an occurrence with these settings says in place of its series. */
    public OccurrenceDetails details(@Nullable String descriptionHtml) {
        return new OccurrenceDetails(
                title,
                description,
                descriptionHtml,
                location,
                coordinates == null ? null : coordinates.lat(),
                coordinates == null ? null : coordinates.lon(),
                meetingUrl,
                capacity);
    }

    /** The parameters of a statement that stores them. */
    Map<String, @Nullable Object> columns() {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("title", title);
        columns.put("description", description);
        columns.put("kind", kind.wire());
        columns.put("location", location);
        columns.put("lat", coordinates == null ? null : coordinates.lat());
        columns.put("lon", coordinates == null ? null : coordinates.lon());
        columns.put("meetingUrl", meetingUrl);
        columns.put("capacity", capacity);
        columns.put("registrationRequired", registrationRequired);
        columns.put("public", isPublic);
        columns.put("priceAmount", price == null ? null : price.amount());
        columns.put("priceCurrency", price == null ? null : price.currency());
        columns.put("readers", readers().scope());
        columns.put("leastRole", readers().leastRole());
        columns.put("timezone", times.zone().getId());
        columns.put("startsLocal", times.start());
        columns.put("endsLocal", times.end());
        columns.put("startsAt", Columns.at(times.startsAt()));
        columns.put("endsAt", Columns.at(times.endsAt()));
        columns.put("recurrence", recurrence);
        return columns;
    }
}
