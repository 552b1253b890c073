package io.parley.org.purge;

import io.parley.security.purge.OrganizationData;
import java.util.List;
import org.springframework.stereotype.Component;

/** All but the emptied row of the organization, and the slugs that it had: nobody else gets its addresses. */
@Component
class OrgOrganizationData implements OrganizationData {

    private static final List<String> PURGES = List.of(
            """
            update upload set used_by = null, position = null, free_since = now() where ctid in (
                select ctid from upload
                 where kind in ('organization', 'export') and place_id = :org and used_by is not null limit :limit)""",
            of("organization_export"),
            of("organization_domain"),
            of("invitation"),
            of("membership"),
            of("silence"),
            of("ban"),
            of("watched_word"),
            ofCase("report"),
            ofCase("case_entry"),
            of("moderation_case"),
            of("content"),
            of("active_day"),
            of("activity"),
            of("audit_checkpoint"),
            """
            delete from undone_entry where ctid in (
                select u.ctid from undone_entry u join audit_entry a on a.id = u.entry_id where a.org_id = :org limit :limit)""",
            "delete from audit_head where org_id = :org and purge_audit_log(:org) is not null");

    @Override
    public List<String> purges() {
        return PURGES;
    }

    private static String of(String table) {
        return "delete from %1$s where ctid in (select ctid from %1$s where org_id = :org limit :limit)"
                .formatted(table);
    }

    private static String ofCase(String table) {
        return """
                delete from %1$s where ctid in (
                    select x.ctid from %1$s x join moderation_case c on c.id = x.case_id where c.org_id = :org limit :limit)""".formatted(table);
    }
}
