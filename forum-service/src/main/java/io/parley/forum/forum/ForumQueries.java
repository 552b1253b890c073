package io.parley.forum.forum;

import io.parley.forum.ForumProblem;
import io.parley.security.OrgAccess;
import io.parley.security.OrgDirectory;
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

    private static final String ONE = "select " + ForumRow.COLUMNS + ", null::bigint as topic_count from forum f "
            + ForumRow.JOINS + " where f.id = :forum and f.deleted_at is null";

    private static final String OF_ORG =
            "select " + ForumRow.COLUMNS + """
            , (select count(*) from topic t where t.forum_id = f.id and t.deleted_at is null) as topic_count
            from forum f""" + ForumRow.JOINS + " where f.org_id = :org and f.deleted_at is null and "
                    + ReadingScope.CONDITION;

    private static final String AFTER = " and (f.sort_order, f.created_at, f.id) > (:sortOrder, :createdAt, :id)";
    private static final String IN_ORDER = " order by f.sort_order, f.created_at, f.id limit :limit";

    private final JdbcClient jdbc;
    private final ForumGate gate;
    private final OrgDirectory directory;

    ForumQueries(JdbcClient jdbc, ForumGate gate, OrgDirectory directory) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.directory = directory;
    }

    ForumView one(UUID forumId, Viewer viewer) {
        ForumRow row = jdbc.sql(ONE)
                .param("forum", forumId)
                .param("viewer", viewer.id().orElse(null))
                .query((found, index) -> ForumRow.of(found))
                .optional()
                .orElseThrow(ForumProblem.FORUM_NOT_FOUND::exception);
        return row.seenBy(gate.read(row.place(), viewer, ForumProblem.FORUM_NOT_FOUND::exception));
    }

    Page<ForumView> ofOrg(UUID orgId, Viewer viewer, PageRequest page) {
        OrgAccess access = directory.accessOf(orgId, viewer);
        ReadingScope scope = ReadingScope.of(access);
        List<ForumView> views = positioned(page)
                .param("org", orgId)
                .param("viewer", viewer.id().orElse(null))
                .param("privateToo", scope.privateToo())
                .param("roles", scope.roles().toArray(String[]::new))
                .param("limit", page.limit() + 1)
                .query((row, index) -> ForumRow.of(row).seenBy(access))
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
