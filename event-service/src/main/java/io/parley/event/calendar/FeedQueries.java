package io.parley.event.calendar;

import static java.util.stream.Collectors.groupingBy;

import io.parley.event.event.Event;
import io.parley.event.occurrence.Occurrence;
import io.parley.places.PlaceRule;
import io.parley.security.AccessProblem;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What calendar programs get: at most 1,000 events, of which none has been over for a year. */
@Component
class FeedQueries {

    private static final Duration KEPT = Duration.ofDays(365);

    private static final String READABLE = "select " + Event.COLUMNS + """
              from event p
              join known_org o on o.org_id = p.org_id and not o.archived
              left join known_member m on m.org_id = p.org_id and m.user_id = :viewer and m.status = 'active'
              cross join (select cast(null as uuid) as user_id) pm
             where p.last_ends_at > :since and\s""" + PlaceRule.ADMITTED;

    private static final String NEWEST = " order by p.starts_at desc, p.id limit 1000";

    private static final String OF_USER = READABLE + """
             and (exists (select from event_host h where h.event_id = p.id and h.user_id = :viewer)
              or exists (select from rsvp r join occurrence c on c.id = r.occurrence_id
                          where c.event_id = p.id and r.user_id = :viewer and r.status <> 'declined'))""" + NEWEST;

    private static final String VISIBLE = """
            select exists (select from known_org o
                             left join known_member m on m.org_id = o.org_id and m.user_id = :viewer and m.status = 'active'
                            where o.org_id = :org and not o.archived
                              and (o.visibility = 'public' or m.user_id is not null))""";

    // Only those that aren't where the rule has them, or as it has them.
    private static final String EXCEPTIONS = "select " + Occurrence.COLUMNS + """
              from occurrence o
             where o.event_id = any(:events)
               and (o.cancelled_at is not null or o.details is not null or o.starts_local <> o.original_local)
             order by o.original_local""";

    private final JdbcClient jdbc;
    private final Clock clock;

    FeedQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The events of an organization that somebody may read.
     *
     * @param userId null for nobody known
     * @throws Problem {@code organization-not-found}
     */
    String ofOrg(UUID orgId, @Nullable UUID userId) {
        boolean visible = as(jdbc.sql(VISIBLE), userId)
                .param("org", orgId)
                .query(Boolean.class)
                .single();
        if (!visible) throw AccessProblem.ORGANIZATION_NOT_FOUND.exception();
        return feed(
                as(jdbc.sql(READABLE + " and p.org_id = :org" + NEWEST), userId).param("org", orgId));
    }

    /** The events that somebody has to do with. */
    String ofUser(UUID userId) {
        return feed(as(jdbc.sql(OF_USER), userId));
    }

    private String feed(StatementSpec query) {
        List<Event> events = query.param("since", Columns.at(clock.instant().minus(KEPT)))
                .query((row, _) -> Event.of(row))
                .list();
        Map<UUID, List<Occurrence>> exceptions = jdbc
                .sql(EXCEPTIONS)
                .param("events", events.stream().map(Event::id).toArray(UUID[]::new))
                .query((row, _) -> Occurrence.of(row))
                .list()
                .stream()
                .collect(groupingBy(Occurrence::eventId));
        Feed feed = new Feed();
        events.forEach(event -> feed.add(event, exceptions.getOrDefault(event.id(), List.of())));
        return feed.text();
    }

    private static StatementSpec as(StatementSpec query, @Nullable UUID userId) {
        return query.param("viewer", userId, Types.OTHER);
    }
}
