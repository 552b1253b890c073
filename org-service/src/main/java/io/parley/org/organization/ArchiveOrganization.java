package io.parley.org.organization;

import io.parley.contracts.org.OrganizationArchived;
import io.parley.messaging.Outbox;
import io.parley.org.access.Access;
import io.parley.org.audit.AuditLog;
import io.parley.org.audit.Target;
import io.parley.org.member.Seats;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.etag.IfMatch;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ArchiveOrganization {

    private final Organizations organizations;
    private final Seats seats;
    private final Access access;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    ArchiveOrganization(
            Organizations organizations, Seats seats, Access access, Outbox outbox, AuditLog audit, Clock clock) {
        this.organizations = organizations;
        this.seats = seats;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID orgId, CurrentUser actor, IfMatch ifMatch) {
        seats.lock(orgId);
        access.asMember(orgId, actor).require(Permission.ARCHIVE_ORG);
        Organization organization = organizations.findById(orgId).orElseThrow();
        ifMatch.require(organization.version());
        organization.archive(clock.instant());
        organizations.saveAndFlush(organization);
        outbox.append(new OrganizationArchived(orgId), actor.id());
        audit.record(orgId, actor.id(), "organization.archived", Target.organization(orgId), Map.of());
    }
}
