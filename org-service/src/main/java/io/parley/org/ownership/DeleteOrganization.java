package io.parley.org.ownership;

import io.parley.contracts.org.OrganizationArchived;
import io.parley.org.audit.Journal;
import io.parley.org.audit.Target;
import io.parley.org.export.LastExport;
import io.parley.org.membership.Seats;
import io.parley.org.organization.Organization;
import io.parley.org.organization.Organizations;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.etag.IfMatch;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For everybody but its owners, who have 30 days to bring it back or take an archive with them. */
@Component
class DeleteOrganization {

    private final Organizations organizations;
    private final Seats seats;
    private final Journal journal;
    private final LastExport lastExport;
    private final Clock clock;

    DeleteOrganization(Organizations organizations, Seats seats, Journal journal, LastExport lastExport, Clock clock) {
        this.organizations = organizations;
        this.seats = seats;
        this.journal = journal;
        this.lastExport = lastExport;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID orgId, CurrentUser actor, IfMatch ifMatch) {
        seats.enter(orgId, actor).caller().require(Permission.ARCHIVE_ORG);
        Organization organization = organizations.findById(orgId).orElseThrow();
        ifMatch.require(organization.version());
        OrganizationArchived deleted = organization.delete(clock.instant());
        organizations.saveAndFlush(organization);
        journal.tell(deleted, actor.id(), "organization.deleted", Target.organization(orgId), Map.of());
        lastExport.of(orgId, actor.id());
    }
}
