package io.parley.org.personal;

import io.parley.contracts.identity.UserErased;
import io.parley.org.membership.EndAllMemberships;
import io.parley.security.personal.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of an organization keeps who did something by the id alone: it is the organization's, and nobody's name is in it. */
@Component
class OrgPersonalData implements PersonalData {

    private static final Map<String, String> SECTIONS = Map.of(
            "memberships", """
                    select o.id as organization_id, o.slug, o.name, m.role, m.status, m.granted, m.denied, m.areas, m.joined_at
                      from membership m join organization o on o.id = m.org_id where m.user_id = :user order by m.joined_at""",
            "organizations-founded", "select id, slug, name, created_at from organization where created_by = :user",
            "invitations-made", """
                    select id, org_id, role, email, max_uses, uses, expires_at, created_at, revoked_at from invitation
                     where created_by = :user order by created_at""",
            "audit-log", """
                    select org_id, action, target_type, target_id, created_at from audit_entry
                     where actor_id = :user or target_id = :user order by created_at""");

    // Invitations that were sent to them: the address is known by its hash.
    private static final List<String> ERASE = List.of("""
            update invitation set email = null, revoked_at = coalesce(revoked_at, now())
             where encode(sha256(convert_to(email, 'UTF8')), 'hex')
                   = (select address_hash from verified_address where user_id = :user)""", "delete from verified_address where user_id = :user");

    private final JdbcClient jdbc;
    private final EndAllMemberships endAllMemberships;

    OrgPersonalData(JdbcClient jdbc, EndAllMemberships endAllMemberships) {
        this.jdbc = jdbc;
        this.endAllMemberships = endAllMemberships;
    }

    @Override
    public Map<String, String> sections() {
        return SECTIONS;
    }

    @Override
    public void erase(UserErased erased) {
        UUID userId = erased.userId();
        endAllMemberships.handle(userId);
        ERASE.forEach(statement -> jdbc.sql(statement).param("user", userId).update());
    }
}
