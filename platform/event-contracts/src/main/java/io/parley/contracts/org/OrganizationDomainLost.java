package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.List;
import java.util.UUID;

/**
 * A domain that an organization had is its own no longer.
 *
 * @param reason {@code removed} by somebody of the organization, {@code no-record} or {@code other-value} where DNS says so
 * @param ownerIds the active owners, who don't know yet; empty where it was removed
 */
@EventType("org.organization-domain-lost.v1")
public record OrganizationDomainLost(UUID orgId, UUID domainId, String domain, String reason, List<UUID> ownerIds)
        implements OrganizationEvent {

    @Override
    public PlaceChange placeChange() {
        return told();
    }
}
