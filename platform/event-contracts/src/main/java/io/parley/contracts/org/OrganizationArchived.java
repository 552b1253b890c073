package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.UUID;

/** An organization was archived or deleted: nothing of it is readable any more. */
@EventType("org.organization-archived.v1")
public record OrganizationArchived(UUID orgId) implements OrganizationEvent {

    @Override
    public PlaceChange placeChange() {
        return new PlaceChange.Gone(orgId);
    }
}
