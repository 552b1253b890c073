package io.parley.event.calendar;

import io.parley.event.occurrence.Occurrence;
import io.parley.event.rsvp.RsvpView;
import io.parley.event.time.WrittenTimes;
import io.parley.places.PlaceRule;
import io.parley.security.OrgAccess;
import io.parley.security.OrgDirectory;
import io.parley.security.Role;
import io.parley.security.Viewer;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CalendarQueries {

    /** As much as is asked for at once at most. */
    static final Duration LONGEST = Duration.ofDays(400);

    private static final UUID FIRST = new UUID(0, 0);

    // No event is longer than 31 days, so that those that have begun before are found by the index, too.
    private static final String BETWEEN =
            "select " + Occurrence.COLUMNS + ", " + RsvpView.COLUMNS + """
            , e.title, e.kind, e.location, e.timezone, e.recurrence is not null as recurring,
              case when e.cancelled_at is not null or o.cancelled_at is not null then 'cancelled'
                   when o.ends_at <= :now then 'over' else 'scheduled' end as status
              from occurrence o
              join (select p.* from event p
                     cross join (select cast(:visibility as text) as visibility) o
                     cross join (select cast(:status as text) as status, cast(:role as text) as role) m
                     cross join (select cast(null as uuid) as user_id) pm
                     where p.org_id = :org and\s""" + PlaceRule.ADMITTED + """
            ) e on e.id = o.event_id
              left join rsvp r on r.occurrence_id = o.id and r.user_id = :viewer
             where o.org_id = :org and o.starts_at < :to and o.ends_at > :from
               and (o.starts_at, o.id) > (:afterTime, :afterId)
             order by o.starts_at, o.id limit :limit""";

    private final JdbcClient jdbc;
    private final OrgDirectory directory;
    private final Clock clock;

    CalendarQueries(JdbcClient jdbc, OrgDirectory directory, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What takes place in an organization between two times, as far as the viewer may read it.
     *
     * @throws Problem {@code invalid-request} if they are in disorder, or more than 400 days apart
     */
    Page<CalendarItem> between(UUID orgId, Instant from, Instant to, Viewer viewer, PageRequest page) {
        if (!to.isAfter(from) || Duration.between(from, to).compareTo(LONGEST) > 0)
            throw CommonProblem.INVALID_REQUEST.exception("to must be after from, by at most 400 days");
        OrgAccess access = directory.accessOf(orgId, viewer);
        Cursor cursor = page.cursor();
        List<CalendarItem> items = jdbc.sql(BETWEEN)
                .param("org", orgId)
                .param("viewer", viewer.id().orElse(null), Types.OTHER)
                .param("from", Columns.at(from))
                .param("to", Columns.at(to))
                .param("now", Columns.at(clock.instant()))
                .param("afterTime", Columns.at(cursor == null ? from.minus(WrittenTimes.LONGEST) : cursor.instant(0)))
                .param("afterId", cursor == null ? FIRST : cursor.uuid(1))
                .param("visibility", access.publicOrg() ? "public" : "private")
                .param("status", access.isMember() ? "active" : null)
                .param("role", access.role().map(Role::wire).orElse(null))
                .param("limit", page.rows())
                .query((row, _) -> CalendarItem.of(row))
                .list();
        return Page.of(items, page, last -> Cursor.of(last.startsAt(), last.id()));
    }
}
