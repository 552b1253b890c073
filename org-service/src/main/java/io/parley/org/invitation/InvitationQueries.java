package io.parley.org.invitation;

import io.parley.org.OrgProblem;
import io.parley.org.access.Access;
import io.parley.org.access.People;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class InvitationQueries {

    private static final String OPEN = """
            select i.*, u.username, u.display_name, u.avatar_url
            from invitation i
            left join known_user u on u.user_id = i.created_by
            where i.org_id = :org and i.revoked_at is null
            """;

    private static final String NEWEST_FIRST = OPEN + """
              and (cast(:before as uuid) is null or i.id < :before)
            order by i.id desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final Access access;

    InvitationQueries(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Transactional(readOnly = true)
    Page<InvitationView> list(UUID orgId, CurrentUser user, PageRequest page) {
        access.of(orgId, user).require(Permission.INVITE);
        UUID before = page.after().map(cursor -> cursor.uuid(0)).orElse(null);
        var rows = jdbc.sql(NEWEST_FIRST)
                .param("org", orgId)
                .param("before", before, Types.OTHER)
                .param("limit", page.rows())
                .query((row, number) -> view(row))
                .list();
        return Page.of(rows, page, invitation -> Cursor.of(invitation.id()));
    }

    @Transactional(readOnly = true)
    InvitationView one(UUID orgId, UUID invitationId, CurrentUser user) {
        access.of(orgId, user).require(Permission.INVITE);
        return jdbc.sql(OPEN + " and i.id = :id")
                .param("org", orgId)
                .param("id", invitationId)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(OrgProblem.INVITATION_NOT_FOUND::exception);
    }

    private static InvitationView view(ResultSet row) throws SQLException {
        return new InvitationView(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "org_id"),
                row.getString("email"),
                Role.ofWire(row.getString("role")),
                row.getObject("max_uses", Integer.class),
                row.getInt("uses"),
                Columns.instant(row, "expires_at"),
                People.ofRow(row, "created_by"),
                Columns.instant(row, "created_at"),
                null,
                null,
                row.getLong("version"));
    }
}
