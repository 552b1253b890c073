package io.parley.org.autojoin;

import io.parley.web.sql.Columns;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows whose address is of a domain that lets people in. It knows addresses and their domains by their hashes only. */
@Component
public class AutoJoin {

    private static final String OPEN = """
            organization_domain d join verified_address a on a.domain_hash = d.domain_hash and a.user_id = :user
             where d.auto_join and d.state = 'verified'""";

    private final JdbcClient jdbc;

    AutoJoin(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this user may come in without an invitation, also into a private organization. */
    public boolean admits(UUID orgId, UUID userId) {
        return jdbc.sql("select exists (select from " + OPEN + " and d.org_id = :org)")
                .param("user", userId)
                .param("org", orgId)
                .query(Boolean.class)
                .single();
    }

    /** The organizations that would take this user, who is in none of them and banned from none. */
    List<OfferedOrganizationView> offersTo(UUID userId) {
        return jdbc.sql("""
                        select o.id, o.slug, o.name, o.description, o.member_count from organization o
                         where o.deleted_at is null and o.archived_at is null
                           and o.id in (select d.org_id from %s)
                           and not exists (select from membership m where m.org_id = o.id and m.user_id = :user)
                           and not exists (select from ban b where b.org_id = o.id and b.user_id = :user
                                              and (b.until is null or b.until > now()))
                         order by o.member_count desc, o.id limit 100""".formatted(OPEN))
                .param("user", userId)
                .query((row, _) -> new OfferedOrganizationView(
                        Columns.uuid(row, "id"),
                        row.getString("slug"),
                        row.getString("name"),
                        Columns.textOrNull(row, "description"),
                        row.getInt("member_count")))
                .list();
    }
}
