package io.parley.event.event;

import io.parley.event.EventProblem;
import io.parley.event.place.EventGate;
import io.parley.files.FileView;
import io.parley.places.PlaceRule;
import io.parley.security.KnownUsers;
import io.parley.security.OrgAccess;
import io.parley.security.OrgDirectory;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.security.Viewer;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
public class EventQueries {

    private static final String SELECT = "select " + EventView.COLUMNS + EventView.FROM;

    private static final String ONE = SELECT + " where p.id = :event";

    // The gate may know of the organization and the membership before the copy does. Events name nobody.
    private static final String OF_ORG =
            SELECT + " " + """
             cross join (select cast(:visibility as text) as visibility) o
             cross join (select cast(:status as text) as status, cast(:role as text) as role) m
             cross join (select cast(null as uuid) as user_id) pm
             where p.org_id = :org and (p.starts_at, p.id) %s (:startsAt, :id) and %s and\s""" + PlaceRule.ADMITTED + " order by p.starts_at %s, p.id %s limit :limit";

    private final JdbcClient jdbc;
    private final EventGate gate;
    private final OrgDirectory directory;
    private final KnownUsers users;
    private final Covers covers;
    private final Clock clock;

    EventQueries(
            JdbcClient jdbc, EventGate gate, OrgDirectory directory, KnownUsers users, Covers covers, Clock clock) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.directory = directory;
        this.users = users;
        this.covers = covers;
        this.clock = clock;
    }

    public EventView one(UUID eventId, Viewer viewer) {
        gate.read(eventId, viewer);
        List<EventView> found = list(jdbc.sql(ONE).param("event", eventId), viewer);
        if (found.isEmpty()) throw EventProblem.EVENT_NOT_FOUND.exception();
        return found.getFirst();
    }

    /** Those that the viewer may read. */
    public Page<EventView> ofOrg(UUID orgId, @Nullable EventTense when, Viewer viewer, PageRequest page) {
        OrgAccess access = directory.accessOf(orgId, viewer);
        EventTense tense = when == null ? EventTense.ALL : when;
        Cursor cursor = page.cursor();
        StatementSpec query = jdbc.sql(tense.in(OF_ORG))
                .param("org", orgId)
                .param("startsAt", Columns.at(cursor == null ? tense.first() : cursor.instant(0)))
                .param("id", cursor == null ? tense.firstId() : cursor.uuid(1))
                .param("visibility", access.publicOrg() ? "public" : "private")
                .param("status", access.isMember() ? "active" : null)
                .param("role", access.role().map(Role::wire).orElse(null))
                .param("limit", page.rows());
        return Page.of(list(query, viewer), page, last -> Cursor.of(last.startsAt(), last.id()));
    }

    private List<EventView> list(StatementSpec query, Viewer viewer) {
        List<EventView> views = query.param("viewer", viewer.id().orElse(null), Types.OTHER)
                .param("now", Columns.at(clock.instant()))
                .query((row, _) -> EventView.of(row))
                .list();
        Map<UUID, UserSummary> hosts = users.byIds(
                views.stream().flatMap(view -> view.hostIds().stream()).toList());
        Map<UUID, FileView> pictures =
                covers.of(views.stream().map(EventView::id).toList());
        return views.stream().map(view -> view.with(hosts, pictures)).toList();
    }
}
