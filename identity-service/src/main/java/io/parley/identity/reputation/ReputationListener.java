package io.parley.identity.reputation;

import io.parley.contracts.forum.BadgeAwarded;
import io.parley.contracts.forum.BadgeRevoked;
import io.parley.contracts.forum.ParticipantEvent;
import io.parley.contracts.forum.ReputationChanged;
import io.parley.contracts.org.OrganizationArchived;
import io.parley.contracts.org.OrganizationChanged;
import io.parley.contracts.org.OrganizationCreated;
import io.parley.contracts.org.OrganizationDomainLost;
import io.parley.contracts.org.OrganizationDomainVerified;
import io.parley.contracts.org.OrganizationEvent;
import io.parley.contracts.org.OrganizationPurged;
import io.parley.messaging.ReceivedEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears of what people earned, and where everybody may read it. Each person's events come in order, and what is written twice is
 * written once, so no inbox is needed: read from the beginning, its streams make the same copy again.
 */
@Component
class ReputationListener {

    private static final String PUBLIC = "public";

    private final Reputations reputations;

    ReputationListener(Reputations reputations) {
        this.reputations = reputations;
    }

    @KafkaListener(id = "${spring.application.name}.reputation", topics = "forum.participants")
    void onParticipant(ReceivedEvent<ParticipantEvent> event) {
        switch (event.payload()) {
            case ReputationChanged changed -> reputations.store(changed, event.sequence());
            case BadgeAwarded awarded -> reputations.store(awarded);
            case BadgeRevoked revoked -> reputations.remove(revoked.awardId());
            default -> {}
        }
    }

    @KafkaListener(id = "${spring.application.name}.organizations", topics = "org.organizations")
    void onOrganization(ReceivedEvent<OrganizationEvent> event) {
        switch (event.payload()) {
            case OrganizationCreated created -> show(event, created.visibility().equals(PUBLIC));
            case OrganizationChanged changed -> show(event, changed.visibility().equals(PUBLIC));
            case OrganizationArchived _ -> show(event, false);
            case OrganizationPurged purged -> {
                show(event, false);
                reputations.forget(purged.orgId());
            }
            case OrganizationDomainVerified _, OrganizationDomainLost _ -> {}
        }
    }

    private void show(ReceivedEvent<OrganizationEvent> event, boolean isPublic) {
        reputations.store(event.payload().orgId(), isPublic, event.sequence());
    }
}
