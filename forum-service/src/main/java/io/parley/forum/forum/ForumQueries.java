package io.parley.forum.forum;

import io.parley.forum.ForumProblem;
import io.parley.forum.place.ForumGate;
import io.parley.forum.place.ForumPlace;
import io.parley.forum.topic.subscription.Subscriptions;
import io.parley.places.PlaceRule;
import io.parley.security.OrgAccess;
import io.parley.security.OrgDirectory;
import io.parley.security.Role;
import io.parley.security.Viewer;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class ForumQueries {

    private static final String ONE = "select " + ForumView.COLUMNS + ", cast(null as bigint) as topic_count"
            + ForumView.FROM + " where p.id = :forum and p.deleted_at is null";

    private static final String OF_ORG = "select " + ForumView.COLUMNS + """
            , (select count(*) from topic t where t.forum_id = p.id and t.deleted_at is null) as topic_count
            """ + ForumView.FROM
            + " cross join (select cast(:status as text) as status, cast(:role as text) as role) m" + ForumPlace.RULE
            + " where p.org_id = :org and p.deleted_at is null and " + PlaceRule.ADMITTED;

    private static final String AFTER = " and (p.sort_order, p.created_at, p.id) > (:sortOrder, :createdAt, :id)";
    private static final String IN_ORDER = " order by p.sort_order, p.created_at, p.id limit :limit";

    private final JdbcClient jdbc;
    private final ForumGate gate;
    private final OrgDirectory directory;
    private final Subscriptions subscriptions;

    ForumQueries(JdbcClient jdbc, ForumGate gate, OrgDirectory directory, Subscriptions subscriptions) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.directory = directory;
        this.subscriptions = subscriptions;
    }

    ForumView one(UUID forumId, Viewer viewer) {
        OrgAccess access = gate.read(forumId, viewer).access();
        return jdbc.sql(ONE)
                .param("forum", forumId)
                .query((row, _) -> ForumView.of(row, access))
                .optional()
                .orElseThrow(ForumProblem.FORUM_NOT_FOUND::exception)
                .with(subscriptions.ofForum(forumId, viewer));
    }

    Page<ForumView> ofOrg(UUID orgId, Viewer viewer, PageRequest page) {
        OrgAccess access = directory.accessOf(orgId, viewer);
        List<ForumView> views = positioned(page)
                .param("org", orgId)
                .param("visibility", access.publicOrg() ? "public" : "private")
                .param("status", access.isMember() ? "active" : null)
                .param("role", access.role().map(Role::wire).orElse(null))
                .param("limit", page.limit() + 1)
                .query((row, _) -> ForumView.of(row, access))
                .list();
        return Page.of(views, page, last -> Cursor.of(last.sortOrder(), last.createdAt(), last.id()));
    }

    private StatementSpec positioned(PageRequest page) {
        Cursor cursor = page.cursor();
        if (cursor == null) return jdbc.sql(OF_ORG + IN_ORDER);
        return jdbc.sql(OF_ORG + AFTER + IN_ORDER)
                .param("sortOrder", cursor.number(0))
                .param("createdAt", Columns.at(cursor.instant(1)))
                .param("id", cursor.uuid(2));
    }
}
