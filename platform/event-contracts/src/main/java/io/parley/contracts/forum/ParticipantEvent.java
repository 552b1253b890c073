package io.parley.contracts.forum;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import java.util.Optional;
import java.util.UUID;

/** What becomes of people by what they write in the forums of an organization, in order for each person. */
@Stream("forum.participants")
public sealed interface ParticipantEvent extends DomainEvent
        permits PostHeld, HeldPostDecided, TrustLevelChanged, BadgeAwarded, BadgeRevoked, ReputationChanged {

    UUID userId();

    @Override
    default UUID aggregateId() {
        return userId();
    }

    UUID orgId();

    @Override
    default Optional<UUID> tenant() {
        return Optional.of(orgId());
    }
}
