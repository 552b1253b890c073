package io.parley.org.directory;

import io.parley.org.access.Rights;
import io.parley.org.profile.Branding;
import io.parley.org.profile.DefaultRole;
import io.parley.org.profile.Settings;
import io.parley.org.profile.Visibility;
import io.parley.security.tier.Tier;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Organizations together with the viewer's active membership, if any: one query answers who sees what. */
final class OrganizationRows {

    static final String SEEN_BY_VIEWER = """
            select o.*, m.role, m.granted, m.denied, m.areas, m.joined_at,
                   exists (select from silence s where s.org_id = o.id and s.user_id = m.user_id
                              and (s.until is null or s.until > now())) as silenced
            from organization o
            left join membership m on m.org_id = o.id and m.user_id = :viewer and m.status = 'active'
            where o.deleted_at is null
            """;

    private OrganizationRows() {}

    static OrganizationView view(ResultSet row) throws SQLException {
        Rights rights = rights(row);
        return new OrganizationView(
                Columns.uuid(row, "id"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("description"),
                row.getString("category"),
                Visibility.ofWire(row.getString("visibility")),
                row.getInt("member_count"),
                row.getObject("member_limit", Integer.class),
                Tier.ofWire(row.getString("tier")),
                row.getBoolean("read_only"),
                Columns.instantOrNull(row, "archived_at"),
                row.getBoolean("silenced"),
                BrandingView.of(new Branding(
                        Columns.uuidOrNull(row, "logo_file_id"),
                        Columns.textOrNull(row, "primary_color"),
                        Columns.textOrNull(row, "accent_color"),
                        Columns.textOrNull(row, "custom_css"))),
                new Settings(
                        DefaultRole.ofWire(row.getString("default_role")),
                        row.getObject("message_edit_minutes", Integer.class)),
                rights == null ? null : rights.role(),
                rights == null ? List.of() : rights.permissions(),
                rights == null ? null : rights.areas(),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                row.getLong("version"));
    }

    static MyOrganization mine(ResultSet row) throws SQLException {
        return new MyOrganization(view(row), Columns.instant(row, "joined_at"));
    }

    private static @Nullable Rights rights(ResultSet row) throws SQLException {
        return row.getString("role") == null ? null : Rights.ofRow(row);
    }
}
