package io.parley.org.organization;

import io.parley.messaging.Ids;
import io.parley.org.OrgProblem;
import io.parley.org.OrgProperties;
import io.parley.org.audit.Journal;
import io.parley.org.audit.Target;
import io.parley.org.membership.Admission;
import io.parley.org.profile.Profile;
import io.parley.security.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class CreateOrganization {

    private final Organizations organizations;
    private final OrganizationSlugs slugs;
    private final Admission admission;
    private final Journal journal;
    private final OrgProperties properties;
    private final Clock clock;

    CreateOrganization(
            Organizations organizations,
            OrganizationSlugs slugs,
            Admission admission,
            Journal journal,
            OrgProperties properties,
            Clock clock) {
        this.organizations = organizations;
        this.slugs = slugs;
        this.admission = admission;
        this.journal = journal;
        this.properties = properties;
        this.clock = clock;
    }

    /** Idempotent by the client's id: the same founder gets the id of the first one again. */
    @Transactional
    public UUID handle(CreateOrganizationCommand command) {
        slugs.hold();
        UUID id = Objects.requireNonNullElseGet(command.id(), Ids::next);
        return organizations
                .findById(id)
                .map(existing -> sameAgain(existing, command.founder()))
                .orElseGet(() -> found(id, command));
    }

    private static UUID sameAgain(Organization existing, CurrentUser founder) {
        if (existing.isDeleted() || !existing.wasCreatedBy(founder.id())) throw OrgProblem.ID_TAKEN.exception();
        return existing.id();
    }

    private UUID found(UUID id, CreateOrganizationCommand command) {
        CurrentUser founder = command.founder();
        Instant now = clock.instant();
        Profile profile = profileOf(command);
        Organization organization = organizations.saveAndFlush(
                new Organization(id, profile, properties.trialMemberLimit(), founder.id(), now));
        journal.tell(
                organization.created(),
                founder.id(),
                "organization.created",
                Target.organization(id),
                Map.of(
                        "slug",
                        profile.slug(),
                        "visibility",
                        profile.visibility().wire()));
        admission.found(id, founder);
        return id;
    }

    private Profile profileOf(CreateOrganizationCommand command) {
        String slug = command.slug() == null ? slugs.forName(command.name()) : slugs.claim(command.slug());
        return new Profile(slug, command.name(), command.description(), command.category(), command.visibility());
    }
}
