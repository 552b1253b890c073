package io.parley.org.organization;

import io.parley.contracts.org.OrganizationChanged;
import io.parley.messaging.Outbox;
import io.parley.org.access.Access;
import io.parley.org.audit.AuditLog;
import io.parley.org.audit.Target;
import io.parley.org.member.Seats;
import io.parley.security.Permission;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ChangeOrganization {

    private final Organizations organizations;
    private final Slugs slugs;
    private final Seats seats;
    private final Access access;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    ChangeOrganization(
            Organizations organizations,
            Slugs slugs,
            Seats seats,
            Access access,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.organizations = organizations;
        this.slugs = slugs;
        this.seats = seats;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void handle(ChangeOrganizationCommand command) {
        // Always before the row's lock, as when an organization is made.
        if (command.change().slug() != null) slugs.hold();
        seats.lock(command.orgId());
        access.asMember(command.orgId(), command.actor()).require(Permission.MANAGE_SETTINGS);
        Organization organization = organizations.findById(command.orgId()).orElseThrow();
        command.ifMatch().require(organization.version());

        List<String> changes = apply(command.change(), organization);
        if (changes.isEmpty()) return;
        organization.touch(clock.instant());
        tell(organizations.saveAndFlush(organization), changes, command.actor().id());
    }

    private List<String> apply(ChangeOrganizationRequest change, Organization organization) {
        Profile before = organization.profile();
        Profile profile = change.onto(before);
        if (!profile.slug().equals(before.slug())) slugs.claim(profile.slug());
        Branding branding = change.onto(organization.branding());
        Settings settings = change.onto(organization.settings());
        List<String> changes = OrganizationChanges.between(organization, profile, branding, settings);
        organization.present(profile);
        organization.brand(branding);
        organization.settle(settings);
        return changes;
    }

    private void tell(Organization organization, List<String> changes, UUID actorId) {
        Profile profile = organization.profile();
        UUID orgId = organization.id();
        outbox.append(
                new OrganizationChanged(
                        orgId,
                        profile.slug(),
                        profile.name(),
                        profile.visibility().wire(),
                        organization.memberLimit()),
                actorId);
        audit.record(orgId, actorId, "organization.changed", Target.organization(orgId), Map.of("changed", changes));
    }
}
