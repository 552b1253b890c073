package io.parley.org.export;

import io.parley.org.access.Access;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets those in who may delete an organization, and once it is deleted those who owned it then. */
@Component
class OwnerGate {

    private final JdbcClient jdbc;
    private final Access access;

    OwnerGate(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * Passes for an owner.
     *
     * @throws Problem {@code organization-not-found} if there is none that this user may know of, {@code not-a-member} or
     *     {@code permission-denied} for others
     */
    void require(UUID orgId, CurrentUser user) {
        if (ownedIt(orgId, user.id())) return;
        access.asMember(orgId, user).require(Permission.ARCHIVE_ORG);
    }

    private boolean ownedIt(UUID orgId, UUID userId) {
        return jdbc.sql("""
                        select exists (
                            select from organization o
                              join membership m on m.org_id = o.id and m.user_id = :user and m.role = 'owner' and m.status = 'active'
                             where o.id = :org and o.deleted_at is not null and o.purged_at is null)""")
                .param("user", userId)
                .param("org", orgId)
                .query(Boolean.class)
                .single();
    }
}
