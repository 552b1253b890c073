package io.parley.org.audit;

import io.parley.org.access.Access;
import io.parley.org.access.People;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class AuditQueries {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    // Ids are UUIDv7: the newest id is the newest entry.
    private static final String NEWEST_FIRST = """
            select a.*, u.username, u.display_name, u.avatar_url,
                   exists (select from undone_entry undone where undone.entry_id = a.id) as undone
            from audit_entry a
            left join known_user u on u.user_id = a.actor_id
            where a.org_id = :org and (cast(:before as uuid) is null or a.id < :before)
            order by a.id desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Access access;

    AuditQueries(JdbcClient jdbc, JsonMapper json, Access access) {
        this.jdbc = jdbc;
        this.json = json;
        this.access = access;
    }

    @Transactional(readOnly = true)
    Page<AuditEntryView> list(UUID orgId, CurrentUser user, PageRequest page) {
        access.of(orgId, user).require(Permission.READ_AUDIT_LOG);
        UUID before = page.after().map(cursor -> cursor.uuid(0)).orElse(null);
        var rows = jdbc.sql(NEWEST_FIRST)
                .param("org", orgId)
                .param("before", before, Types.OTHER)
                .param("limit", page.rows())
                .query((row, number) -> view(row))
                .list();
        return Page.of(rows, page, entry -> Cursor.of(entry.id()));
    }

    private AuditEntryView view(ResultSet row) throws SQLException {
        return new AuditEntryView(
                Columns.uuid(row, "id"),
                People.ofRow(row, "actor_id"),
                row.getString("action"),
                new Target(row.getString("target_type"), Columns.uuid(row, "target_id")),
                json.readValue(row.getString("details"), DETAILS),
                values(row, "before"),
                values(row, "after"),
                row.getBoolean("undone"),
                Columns.instant(row, "created_at"));
    }

    private @Nullable Map<String, Object> values(ResultSet row, String column) throws SQLException {
        String text = Columns.textOrNull(row, column);
        return text == null ? null : json.readValue(text, DETAILS);
    }
}
