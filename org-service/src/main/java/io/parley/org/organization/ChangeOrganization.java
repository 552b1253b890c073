package io.parley.org.organization;

import io.parley.org.OrgProblem;
import io.parley.org.audit.Journal;
import io.parley.org.audit.Target;
import io.parley.org.branding.SafeCss;
import io.parley.org.membership.Seats;
import io.parley.org.profile.Branding;
import io.parley.org.profile.Profile;
import io.parley.org.profile.Settings;
import io.parley.security.Permission;
import io.parley.security.tier.Feature;
import io.parley.web.problem.CommonProblem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ChangeOrganization {

    private final Organizations organizations;
    private final OrganizationSlugs slugs;
    private final Logos logos;
    private final Seats seats;
    private final Journal journal;
    private final Clock clock;

    ChangeOrganization(
            Organizations organizations,
            OrganizationSlugs slugs,
            Logos logos,
            Seats seats,
            Journal journal,
            Clock clock) {
        this.organizations = organizations;
        this.slugs = slugs;
        this.logos = logos;
        this.seats = seats;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void handle(ChangeOrganizationCommand command) {
        // Always before the row's lock, as when an organization is made.
        if (command.change().slug() != null) slugs.hold();
        seats.enter(command.orgId(), command.actor()).caller().require(Permission.MANAGE_SETTINGS);
        Organization organization = organizations.findById(command.orgId()).orElseThrow();
        command.ifMatch().require(organization.version());

        List<String> changes =
                apply(command.change(), organization, command.actor().id());
        if (changes.isEmpty()) return;
        organization.touch(clock.instant());
        organizations.saveAndFlush(organization);
        journal.tell(
                organization.changed(),
                command.actor().id(),
                "organization.changed",
                Target.organization(command.orgId()),
                Map.of("changed", changes));
    }

    private List<String> apply(ChangeOrganizationRequest change, Organization organization, UUID actorId) {
        Profile before = organization.profile();
        Profile profile = change.onto(before);
        if (!profile.slug().equals(before.slug())) slugs.change(organization.id(), before.slug(), profile.slug());
        Branding branding = change.onto(organization.branding());
        requireInPlan(branding, organization);
        logos.change(organization, branding, actorId);
        Settings settings = change.onto(organization.settings());
        List<String> changes = OrganizationChanges.between(organization, profile, branding, settings);
        organization.present(profile);
        organization.brand(branding);
        organization.settle(settings);
        return changes;
    }

    private static void requireInPlan(Branding wanted, Organization organization) {
        String css = wanted.customCss();
        if (css == null || css.equals(organization.branding().customCss())) return;
        if (!organization.tier().allows(Feature.BRANDING)) throw OrgProblem.NOT_IN_PLAN.exception();
        SafeCss.objectionTo(css).ifPresent(objection -> {
            throw CommonProblem.INVALID_REQUEST.at("/branding/customCss", objection);
        });
    }
}
