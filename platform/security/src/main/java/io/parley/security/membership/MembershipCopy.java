package io.parley.security.membership;

import io.parley.security.AccessProblem;
import io.parley.security.Role;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the copy: one query for one decision. */
class MembershipCopy {

    private final JdbcClient jdbc;

    MembershipCopy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of an organization and, unless null, of this user in it; empty if the organization is unknown. */
    Optional<KnownOrg> find(UUID orgId, @Nullable UUID userId) {
        return jdbc.sql("""
                        select org.visibility, org.archived, org.frozen, paid.read_only, member.status, member.role, member.permissions, member.areas,
                               exists (select from known_silence silence
                                        where silence.org_id = org.org_id and silence.user_id = cast(:user as uuid)
                                          and silence.silenced
                                          and (silence.until is null or silence.until > now())) as silenced
                        from known_org org
                        left join known_member member on member.org_id = org.org_id and member.user_id = cast(:user as uuid)
                        left join known_entitlement paid on paid.org_id = org.org_id
                        where org.org_id = :org
                        """)
                .param("org", orgId)
                .param("user", userId)
                .query((row, number) -> knownOrg(row))
                .optional();
    }

    private static KnownOrg knownOrg(ResultSet row) throws SQLException {
        String status = row.getString("status");
        String role = row.getString("role");
        return new KnownOrg(
                row.getString("visibility").equals("public"),
                row.getBoolean("archived"),
                AccessProblem.refusalOf(
                        row.getBoolean("frozen"), row.getBoolean("read_only"), row.getBoolean("silenced")),
                status == null ? null : MemberStatus.ofColumn(status),
                role == null ? null : Role.ofWire(role),
                Columns.texts(row, "permissions"),
                Columns.uuids(row, "areas"));
    }
}
