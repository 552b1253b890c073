package io.parley.org.ownership;

import io.parley.org.audit.Journal;
import io.parley.org.audit.Target;
import io.parley.org.organization.Organization;
import io.parley.org.organization.Organizations;
import io.parley.security.AccessProblem;
import io.parley.security.CurrentUser;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings back what an owner deleted, as it was. */
@Component
class RestoreOrganization {

    private static final String LOCK = """
            select o.id from organization o
            join membership m on m.org_id = o.id and m.user_id = :user and m.role = 'owner' and m.status = 'active'
            where o.id = :org and o.deleted_at > :since and o.purged_at is null
            for update of o""";

    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final Journal journal;
    private final Clock clock;

    RestoreOrganization(JdbcClient jdbc, Organizations organizations, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes a deletion back.
     *
     * @throws Problem {@code organization-not-found} for all but its owners, and after 30 days
     */
    @Transactional
    public void handle(UUID orgId, CurrentUser actor) {
        Instant now = clock.instant();
        UUID _ = jdbc.sql(LOCK)
                .param("user", actor.id())
                .param("org", orgId)
                .param("since", Columns.at(now.minus(Organization.GRACE)))
                .query(UUID.class)
                .optional()
                .orElseThrow(AccessProblem.ORGANIZATION_NOT_FOUND::exception);
        Organization organization = organizations.findById(orgId).orElseThrow();
        organization.restore(now);
        organizations.saveAndFlush(organization);
        journal.tell(organization.changed(), actor.id(), "organization.restored", Target.organization(orgId), Map.of());
    }
}
