package io.parley.org.member;

import io.parley.org.OrgProblem;
import io.parley.org.access.Access;
import io.parley.org.access.People;
import io.parley.org.access.Rights;
import io.parley.org.membership.MembershipStatus;
import io.parley.org.membership.MembershipView;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import io.parley.web.text.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class MemberQueries {

    private static final String MEMBERS = """
            select m.*, u.username, u.display_name, u.avatar_url
            from membership m
            left join known_user u on u.user_id = m.user_id
            where m.org_id = :org
            """;

    private static final String FILTERED = MEMBERS + """
              and (cast(:role as text) is null or m.role = :role)
              and (cast(:status as text) is null or m.status = :status)
              and (cast(:q as text) is null
                   or strpos(folded(u.username || ' ' || u.display_name), (select folded(:q))) > 0)
              and (cast(:after as timestamptz) is null or (m.joined_at, m.user_id) > (:after, cast(:afterId as uuid)))
            order by m.joined_at, m.user_id
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final Access access;

    MemberQueries(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Transactional(readOnly = true)
    Page<MembershipView> list(UUID orgId, CurrentUser user, MemberFilter filter, PageRequest page) {
        access.asMember(orgId, user);
        Optional<Cursor> cursor = page.after();
        var rows = jdbc.sql(FILTERED)
                .param("org", orgId)
                .param("role", filter.role() == null ? null : filter.role().wire(), Types.VARCHAR)
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().wire(),
                        Types.VARCHAR)
                .param("q", Texts.orNull(filter.q()), Types.VARCHAR)
                .param("after", cursor.map(c -> Columns.at(c.instant(0))).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterId", cursor.map(c -> c.uuid(1)).orElse(null), Types.OTHER)
                .param("limit", page.rows())
                .query((row, number) -> view(row))
                .list();
        return Page.of(
                rows, page, member -> Cursor.of(member.joinedAt(), member.user().id()));
    }

    @Transactional(readOnly = true)
    MembershipView one(UUID orgId, UUID userId, CurrentUser user) {
        access.asMember(orgId, user);
        return jdbc.sql(MEMBERS + " and m.user_id = :user")
                .param("org", orgId)
                .param("user", userId)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(OrgProblem.MEMBER_NOT_FOUND::exception);
    }

    @Transactional(readOnly = true)
    List<PermissionView> permissions(UUID orgId, UUID userId, CurrentUser user) {
        OrgAccess caller = access.asMember(orgId, user);
        if (!userId.equals(user.id())) caller.require(Permission.MANAGE_MEMBERS);
        return jdbc.sql(MEMBERS + " and m.user_id = :user")
                .param("org", orgId)
                .param("user", userId)
                .query((row, number) -> PermissionView.of(Rights.ofRow(row)))
                .optional()
                .orElseThrow(OrgProblem.MEMBER_NOT_FOUND::exception);
    }

    private static MembershipView view(ResultSet row) throws SQLException {
        Rights rights = Rights.ofRow(row);
        return new MembershipView(
                People.ofRow(row, "user_id"),
                rights.role(),
                MembershipStatus.ofWire(row.getString("status")),
                Rights.wire(rights.held()),
                rights.areas(),
                Columns.instant(row, "joined_at"),
                row.getLong("version"));
    }
}
