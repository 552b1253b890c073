package io.parley.org.ownership;

import io.parley.org.organization.Organization;
import io.parley.security.CurrentUser;
import io.parley.web.sql.Columns;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an owner may still bring back. */
@Component
class DeletedOrganizations {

    private final JdbcClient jdbc;

    DeletedOrganizations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DeletedOrganizationView> of(CurrentUser owner) {
        return jdbc.sql("""
                        select o.id, o.slug, o.name, o.deleted_at from organization o
                          join membership m on m.org_id = o.id and m.user_id = :user and m.role = 'owner' and m.status = 'active'
                         where o.deleted_at is not null and o.purged_at is null
                         order by o.deleted_at desc, o.id limit 100""")
                .param("user", owner.id())
                .query((row, _) -> new DeletedOrganizationView(
                        Columns.uuid(row, "id"),
                        row.getString("slug"),
                        row.getString("name"),
                        Columns.instant(row, "deleted_at"),
                        Columns.instant(row, "deleted_at").plus(Organization.GRACE)))
                .list();
    }
}
