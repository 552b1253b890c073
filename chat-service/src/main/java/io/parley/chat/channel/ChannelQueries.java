package io.parley.chat.channel;

import io.parley.chat.ChatProblem;
import io.parley.chat.place.ChannelGate;
import io.parley.places.PlaceRule;
import io.parley.security.CurrentUser;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
public class ChannelQueries {

    private static final String SELECT = "select " + ChannelView.COLUMNS + " from channel p ";
    private static final String VIEWER =
            " left join channel_member pm on pm.channel_id = p.id and pm.user_id = :viewer ";

    private static final String ONE = SELECT + VIEWER + " where p.id = :channel and p.deleted_at is null";

    // The gate may know of the organization and the membership before the copy does.
    private static final String OF_ORG = SELECT + VIEWER + """
             cross join (select cast(:visibility as text) as visibility) o
             cross join (select cast(:status as text) as status, cast(:role as text) as role) m
             where p.org_id = :org and p.deleted_at is null and\s""" + PlaceRule.ADMITTED;

    private static final String CONVERSATIONS = SELECT + """
             join channel_member pm on pm.channel_id = p.id and pm.user_id = :viewer
             where p.kind <> 'channel'""";

    private static final String LATEST = "coalesce(p.last_message_at, p.created_at)";

    private final JdbcClient jdbc;
    private final ChannelGate gate;
    private final OrgDirectory directory;
    private final KnownUsers users;

    ChannelQueries(JdbcClient jdbc, ChannelGate gate, OrgDirectory directory, KnownUsers users) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.directory = directory;
        this.users = users;
    }

    public ChannelView one(UUID channelId, CurrentUser user) {
        gate.read(channelId, user);
        List<ChannelView> found = list(jdbc.sql(ONE).param("channel", channelId), user);
        if (found.isEmpty()) throw ChatProblem.CHANNEL_NOT_FOUND.exception();
        return found.getFirst();
    }

    Page<ChannelView> ofOrg(UUID orgId, CurrentUser user, PageRequest page) {
        OrgAccess access = directory.accessOf(orgId, Viewer.of(user));
        StatementSpec query = positioned(page)
                .param("org", orgId)
                .param("visibility", access.publicOrg() ? "public" : "private")
                .param("status", access.isMember() ? "active" : null)
                .param("role", access.role().map(Role::wire).orElse(null))
                .param("limit", page.rows());
        return Page.of(list(query, user), page, last -> Cursor.of(String.valueOf(last.name()), last.id()));
    }

    /** The user's conversations, the latest first. */
    public Page<ChannelView> conversations(CurrentUser user, PageRequest page) {
        Cursor cursor = page.cursor();
        String after = cursor == null ? "" : " and (" + LATEST + ", p.id) < (:latest, :id)";
        StatementSpec query = jdbc.sql(CONVERSATIONS + after + " order by " + LATEST + " desc, p.id desc limit :limit")
                .param("limit", page.rows());
        if (cursor != null)
            query = query.param("latest", Columns.at(cursor.instant(0))).param("id", cursor.uuid(1));
        return Page.of(list(query, user), page, last -> Cursor.of(latest(last), last.id()));
    }

    private StatementSpec positioned(PageRequest page) {
        String order = " order by p.name, p.id limit :limit";
        Cursor cursor = page.cursor();
        if (cursor == null) return jdbc.sql(OF_ORG + order);
        return jdbc.sql(OF_ORG + " and (p.name, p.id) > (:name, :id)" + order)
                .param("name", cursor.text(0))
                .param("id", cursor.uuid(1));
    }

    private List<ChannelView> list(StatementSpec query, CurrentUser user) {
        List<ChannelView> views = query.param("viewer", user.id())
                .query((row, _) -> ChannelView.of(row))
                .list();
        Map<UUID, UserSummary> people = users.byIds(
                views.stream().flatMap(view -> view.peopleIds().stream()).toList());
        return views.stream().map(view -> view.with(people)).toList();
    }

    private static Instant latest(ChannelView view) {
        return Objects.requireNonNullElse(view.lastMessageAt(), view.createdAt());
    }
}
