package io.parley.contracts.org;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import java.util.Optional;
import java.util.UUID;

/** Organizations, in order for each. */
@Stream("org.organizations")
public sealed interface OrganizationEvent extends DomainEvent
        permits OrganizationCreated, OrganizationChanged, OrganizationArchived {

    @Override
    default UUID aggregateId() {
        return orgId();
    }

    UUID orgId();

    @Override
    default Optional<UUID> tenant() {
        return Optional.of(orgId());
    }
}
