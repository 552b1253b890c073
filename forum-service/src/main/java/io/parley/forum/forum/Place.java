package io.parley.forum.forum;

import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where something is, the rules there, and what the membership copy says about the viewer: read in one query with the
 * thing itself, so that the common case needs no other.
 *
 * @param copied null where the copy doesn't know the organization
 */
public record Place(
        UUID forumId,
        UUID orgId,
        ForumRules rules,
        @Nullable OrgAccess copied) {

    /** {@link #COLUMNS} for a query that has {@code forum_id} and {@code org_id} already. */
    public static final String WITHOUT_IDS = """
            f.kind, f.private, f.required_role,
            o.visibility as org_visibility, m.role as my_role, m.permissions as my_permissions""";

    /** For a query that has the forum as {@code f}, {@link #COPIES}, and a parameter {@code viewer}. */
    public static final String COLUMNS = "f.id as forum_id, f.org_id, " + WITHOUT_IDS;

    public static final String COPIES = """
            left join known_org o on o.org_id = f.org_id and not o.archived
            left join known_member m on m.org_id = f.org_id and m.user_id = :viewer and m.status = 'active'""";

    public static Place of(ResultSet row) throws SQLException {
        return new Place(Columns.uuid(row, "forum_id"), Columns.uuid(row, "org_id"), rulesOf(row), copiedAccess(row));
    }

    private static ForumRules rulesOf(ResultSet row) throws SQLException {
        return new ForumRules(
                ForumKind.ofWire(row.getString("kind")),
                row.getBoolean("private"),
                roleOrNull(Columns.textOrNull(row, "required_role")));
    }

    private static @Nullable OrgAccess copiedAccess(ResultSet row) throws SQLException {
        String visibility = Columns.textOrNull(row, "org_visibility");
        if (visibility == null) return null;
        return new OrgAccess(
                Columns.uuid(row, "org_id"),
                visibility.equals("public"),
                Optional.ofNullable(roleOrNull(Columns.textOrNull(row, "my_role"))),
                Permission.ofWires(Columns.texts(row, "my_permissions")));
    }

    static @Nullable Role roleOrNull(@Nullable String wire) {
        return wire == null ? null : Role.ofWire(wire);
    }
}
