package io.parley.security;

import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the membership copy says of a viewer, read in the same query as what they look at. */
public final class CopiedAccess {

    // Of a known user, since nobody else writes.
    private static final String SILENCED = """
            exists (select from known_silence s
                     where s.org_id = o.org_id and s.user_id = m.user_id
                       and s.silenced and (s.until is null or s.until > now())) as my_silence""";

    /** For a query that has the organization as {@code o} and the viewer's active membership as {@code m}. */
    public static final String COLUMNS = """
            o.visibility as org_visibility, m.role as my_role, m.permissions as my_permissions, m.areas as my_areas,
            (select paid.read_only from known_entitlement paid where paid.org_id = o.org_id) as org_read_only,
            o.frozen as org_frozen,
            """ + SILENCED;

    private CopiedAccess() {}

    /** The access of a row of such a query; null where the copy doesn't know the organization. */
    public static @Nullable OrgAccess of(ResultSet row, UUID orgId) throws SQLException {
        String visibility = Columns.textOrNull(row, "org_visibility");
        if (visibility == null) return null;
        return new OrgAccess(
                orgId,
                visibility.equals("public"),
                Optional.ofNullable(Columns.textOrNull(row, "my_role")).map(Role::ofWire),
                Permission.ofWires(Columns.texts(row, "my_permissions")),
                Columns.uuids(row, "my_areas"),
                true,
                AccessProblem.refusalOf(
                        row.getBoolean("org_frozen"), row.getBoolean("org_read_only"), row.getBoolean("my_silence")));
    }
}
