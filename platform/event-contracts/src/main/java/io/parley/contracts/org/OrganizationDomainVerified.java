package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.UUID;

/** An organization has shown by a TXT record that a domain is its own. */
@EventType("org.organization-domain-verified.v1")
public record OrganizationDomainVerified(UUID orgId, UUID domainId, String domain) implements OrganizationEvent {

    @Override
    public PlaceChange placeChange() {
        return told();
    }
}
