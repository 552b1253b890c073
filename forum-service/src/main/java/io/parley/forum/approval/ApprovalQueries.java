package io.parley.forum.approval;

import io.parley.files.FileView;
import io.parley.forum.attachment.Attachments;
import io.parley.forum.place.ForumPlace;
import io.parley.places.PlaceRule;
import io.parley.security.Authors;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.OrgDirectory;
import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.security.Viewer;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ApprovalQueries {

    private static final String READABLE = """
            select held.id, held.status, held.topic_id, held.parent_id, held.author_id, held.title, held.body, held.body_html,
                   held.tags, held.reason, held.rejection, held.created_at, held.decided_at,
                   p.id as forum_id, p.name as forum_name, t.title as topic_title,\s""" + Authors.COLUMNS + """
              from held_post held
              left join topic t on t.id = held.topic_id
              join forum p on p.id = coalesce(t.forum_id, held.forum_id) and p.deleted_at is null
            """ + Authors.join("held.author_id")
            + " cross join (select cast(:status as text) as status, cast(:role as text) as role) m" + ForumPlace.RULE
            + " where held.org_id = :org and " + PlaceRule.ADMITTED;

    private static final String WAITING = READABLE + """
               and held.status = 'pending'
               and (cast(:at as timestamptz) is null or (held.created_at, held.id) > (:at, cast(:id as uuid)))
             order by held.created_at, held.id limit :rows""";

    private static final String MINE = READABLE + """
               and held.author_id = :user and held.status <> 'approved'
               and (cast(:at as timestamptz) is null or (held.created_at, held.id) < (:at, cast(:id as uuid)))
             order by held.created_at desc, held.id desc limit :rows""";

    private final JdbcClient jdbc;
    private final OrgDirectory directory;
    private final Attachments attachments;

    ApprovalQueries(JdbcClient jdbc, OrgDirectory directory, Attachments attachments) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.attachments = attachments;
    }

    /**
     * What waits in the forums that a moderator may read.
     *
     * @throws Problem {@code permission-denied} for others
     */
    @Transactional(readOnly = true)
    public Page<ApprovalView> waiting(UUID orgId, CurrentUser user, PageRequest page) {
        OrgAccess access = directory.accessOf(orgId, Viewer.of(user));
        access.require(Permission.MODERATE);
        return page(of(WAITING, access, page), page);
    }

    /** What waits of one's own, and what was rejected. */
    @Transactional(readOnly = true)
    public Page<ApprovalView> mine(UUID orgId, CurrentUser user, PageRequest page) {
        OrgAccess access = directory.accessOf(orgId, Viewer.of(user));
        return page(of(MINE, access, page).param("user", user.id()), page);
    }

    private Page<ApprovalView> page(StatementSpec query, PageRequest page) {
        List<ApprovalView> rows = query.query((row, _) -> ApprovalView.of(row)).list();
        Page<ApprovalView> found = Page.of(rows, page, last -> Cursor.of(last.createdAt(), last.id()));
        Map<UUID, List<FileView>> files =
                attachments.of(found.items().stream().map(ApprovalView::id).toList());
        return found.map(view -> view.with(files.getOrDefault(view.id(), List.of())));
    }

    private StatementSpec of(String sql, OrgAccess access, PageRequest page) {
        return jdbc.sql(sql)
                .param("org", access.orgId())
                .param("visibility", access.publicOrg() ? "public" : "private")
                .param("status", access.isMember() ? "active" : null, Types.VARCHAR)
                .param("role", access.role().map(Role::wire).orElse(null), Types.VARCHAR)
                .param(
                        "at",
                        page.after()
                                .map(cursor -> Columns.at(cursor.instant(0)))
                                .orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", page.after().map(cursor -> cursor.uuid(1)).orElse(null), Types.OTHER)
                .param("rows", page.rows());
    }
}
