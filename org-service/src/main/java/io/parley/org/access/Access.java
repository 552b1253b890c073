package io.parley.org.access;

import io.parley.org.OrgProblem;
import io.parley.security.AccessProblem;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.Viewer;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides by the tables themselves; the other services keep a copy of what these say. */
@Component
public class Access {

    // A suspended member's row doesn't join: to what is private, suspended is the same as unknown.
    private static final String OF_VIEWER = """
            select o.id, o.visibility, o.read_only, o.archived_at is not null as archived, m.role, m.granted, m.denied, m.areas,
                   exists (select from silence s where s.org_id = o.id and s.user_id = m.user_id
                              and (s.until is null or s.until > now())) as silenced
            from organization o
            left join membership m on m.org_id = o.id and m.user_id = :viewer and m.status = 'active'
            where o.id = :org and o.deleted_at is null
              and (o.visibility = 'public' or m.user_id is not null)
            """;

    private final JdbcClient jdbc;

    Access(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What this viewer may do there.
     *
     * @throws Problem {@code organization-not-found} if there is none, or none that this viewer may know of
     */
    public OrgAccess of(UUID orgId, Viewer viewer) {
        return find(orgId, viewer).orElseThrow(AccessProblem.ORGANIZATION_NOT_FOUND::exception);
    }

    /** The same; empty if there is no organization that this viewer may know of. */
    public Optional<OrgAccess> find(UUID orgId, Viewer viewer) {
        return jdbc.sql(OF_VIEWER)
                .param("org", orgId)
                .param("viewer", viewer.id().orElse(null), Types.OTHER)
                .query((row, number) -> access(row, !viewer.isAnonymous()))
                .optional();
    }

    /**
     * What this user may do there.
     *
     * @throws Problem {@code organization-not-found} if there is none, or none that this user may know of
     */
    public OrgAccess of(UUID orgId, CurrentUser user) {
        return of(orgId, Viewer.of(user));
    }

    /**
     * What this user may do there as an active member.
     *
     * @throws Problem {@code organization-not-found} if there is none, or none that this user may know of
     * @throws Problem {@code not-a-member} if it is public and the user is no active member
     */
    public OrgAccess asMember(UUID orgId, CurrentUser user) {
        OrgAccess access = of(orgId, user);
        if (!access.isMember()) throw OrgProblem.NOT_A_MEMBER.exception();
        return access;
    }

    /** What this user has there; empty for everybody but active members. */
    public Optional<Rights> rightsOf(UUID orgId, UUID userId) {
        return jdbc.sql("select role, granted, denied, areas from membership"
                        + " where org_id = :org and user_id = :user and status = 'active'")
                .param("org", orgId)
                .param("user", userId)
                .query((row, number) -> Rights.ofRow(row))
                .optional();
    }

    private static OrgAccess access(ResultSet row, boolean signedIn) throws SQLException {
        UUID orgId = Columns.uuid(row, "id");
        boolean publicOrg = row.getString("visibility").equals("public");
        if (row.getString("role") == null)
            return new OrgAccess(orgId, publicOrg, Optional.empty(), Set.of(), Set.of(), signedIn, null);
        Rights rights = Rights.ofRow(row);
        return new OrgAccess(
                orgId,
                publicOrg,
                Optional.of(rights.role()),
                rights.effective(),
                rights.moderates().stream().map(Area::id).collect(Collectors.toSet()),
                signedIn,
                AccessProblem.refusalOf(
                        row.getBoolean("archived"), row.getBoolean("read_only"), row.getBoolean("silenced")));
    }
}
