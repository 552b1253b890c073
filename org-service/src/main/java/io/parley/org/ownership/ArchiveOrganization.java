package io.parley.org.ownership;

import io.parley.org.audit.Journal;
import io.parley.org.audit.Target;
import io.parley.org.membership.Seats;
import io.parley.org.organization.Organization;
import io.parley.org.organization.Organizations;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has an organization be read only, or ends that. */
@Component
public class ArchiveOrganization {

    private final Organizations organizations;
    private final Seats seats;
    private final Journal journal;
    private final Clock clock;

    ArchiveOrganization(Organizations organizations, Seats seats, Journal journal, Clock clock) {
        this.organizations = organizations;
        this.seats = seats;
        this.journal = journal;
        this.clock = clock;
    }

    /** A second time changes nothing. */
    @Transactional
    public void handle(UUID orgId, CurrentUser actor, boolean archived) {
        seats.enter(orgId, actor).caller().require(Permission.ARCHIVE_ORG);
        Organization organization = organizations.findById(orgId).orElseThrow();
        if (organization.isArchived() == archived) return;
        if (archived) organization.archive(clock.instant());
        else organization.unarchive(clock.instant());
        organizations.saveAndFlush(organization);
        journal.tell(
                organization.changed(),
                actor.id(),
                archived ? "organization.archived" : "organization.unarchived",
                Target.organization(orgId),
                Map.of());
    }
}
