package io.parley.event.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.event.purchase.TicketPrice;
import io.parley.event.rsvp.RsvpView;
import io.parley.event.rsvp.Turnout;
import io.parley.files.FileView;
import io.parley.security.UserSummary;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event, as one sees it. Counts and {@code myRsvp} are of the next occurrence, or of the last where all are over.
 *
 * @param description Markdown; {@code descriptionHtml} is the sanitised rendering
 * @param status scheduled, cancelled, or over: when the last occurrence has ended
 * @param startsAt of a series the first time
 * @param startsAtLocal what the clocks of {@code timezone} show, such as {@code 2027-03-28T02:30}
 * @param meetingUrl only for hosts and for those who are going; null for others
 * @param capacity people, guests included; null for no limit
 * @param price of a place; null for what is free
 * @param goingCount people, guests included
 * @param waitlistCount parties
 * @param heldCount people, guests included, whose places are held until they are paid
 * @param nextOccurrence which occurrence is next, by its original start; null when all are over
 * @param hosting whether the caller is a host
 * @param cover its picture, with addresses that are good for minutes; null for none
 */
public record EventView(
        UUID id,
        UUID orgId,
        String title,
        @Nullable String description,
        @Nullable String descriptionHtml,
        EventKind kind,
        String status,
        Instant startsAt,
        Instant endsAt,
        String startsAtLocal,
        String endsAtLocal,
        String timezone,
        @Nullable String location,
        @Nullable Coordinates coordinates,
        @Nullable String meetingUrl,
        @Nullable Integer capacity,
        boolean registrationRequired,
        @JsonProperty("public") boolean isPublic,
        @Nullable TicketPrice price,
        @Nullable String recurrence,
        List<UserSummary> hosts,
        boolean hosting,
        int goingCount,
        int interestedCount,
        int waitlistCount,
        int heldCount,
        @Nullable RsvpView myRsvp,
        @Nullable Instant nextOccurrence,
        @Nullable FileView cover,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore List<UUID> hostIds,
        @JsonIgnore long version) {

    /** For a query that has the event as {@code p} and {@link #FROM}, with parameters {@code viewer} and {@code now}. */
    static final String COLUMNS =
            Event.COLUMNS + ", t.going, t.interested, t.waitlisted, t.held, " + RsvpView.COLUMNS + """
            , case when not n.past then n.original_at end as next_at,
            exists (select from event_host h where h.event_id = p.id and h.user_id = :viewer) as hosting,
            exists (select from rsvp g join occurrence go on go.id = g.occurrence_id
                     where go.event_id = p.id and g.user_id = :viewer and g.status = 'going') as comes,
            case when p.cancelled_at is not null then 'cancelled' when p.last_ends_at <= :now then 'over'
                 else 'scheduled' end as status""";

    static final String FROM = """
             from event p
             left join lateral (
                select o.id, o.original_at, o.cancelled_at is not null or o.ends_at <= :now as past
                  from occurrence o where o.event_id = p.id
                 order by 3, case when o.ends_at > :now then o.starts_at end, o.starts_at desc limit 1) n on true
             left join lateral (%s) t on true
             left join rsvp r on r.occurrence_id = n.id and r.user_id = :viewer
            """.formatted("select " + Turnout.COLUMNS + " from rsvp r where r.occurrence_id = n.id");

    static EventView of(ResultSet row) throws SQLException {
        Event event = Event.of(row);
        EventSettings settings = event.settings();
        Turnout turnout = Turnout.of(row);
        boolean hosting = row.getBoolean("hosting");
        return new EventView(
                event.id(),
                event.orgId(),
                settings.title(),
                settings.description(),
                event.descriptionHtml(),
                settings.kind(),
                row.getString("status"),
                settings.times().startsAt(),
                settings.times().endsAt(),
                settings.times().start().toString(),
                settings.times().end().toString(),
                settings.times().zone().getId(),
                settings.location(),
                settings.coordinates(),
                hosting || row.getBoolean("comes") ? settings.meetingUrl() : null,
                settings.capacity(),
                settings.registrationRequired(),
                settings.isPublic(),
                settings.price(),
                settings.recurrence(),
                List.of(),
                hosting,
                turnout.going(),
                turnout.interested(),
                turnout.waitlisted(),
                turnout.held(),
                RsvpView.of(row),
                Columns.instantOrNull(row, "next_at"),
                null,
                event.createdAt(),
                Columns.instant(row, "updated_at"),
                event.hostIds(),
                event.version());
    }

    EventView with(Map<UUID, UserSummary> users, Map<UUID, FileView> covers) {
        List<UserSummary> named = hostIds.stream()
                .map(host -> users.getOrDefault(host, UserSummary.unknown(host)))
                .toList();
        return new EventView(
                id,
                orgId,
                title,
                description,
                descriptionHtml,
                kind,
                status,
                startsAt,
                endsAt,
                startsAtLocal,
                endsAtLocal,
                timezone,
                location,
                coordinates,
                meetingUrl,
                capacity,
                registrationRequired,
                isPublic,
                price,
                recurrence,
                named,
                hosting,
                goingCount,
                interestedCount,
                waitlistCount,
                heldCount,
                myRsvp,
                nextOccurrence,
                covers.get(id),
                createdAt,
                updatedAt,
                hostIds,
                version);
    }
}
