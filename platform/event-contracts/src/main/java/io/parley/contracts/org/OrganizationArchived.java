package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.UUID;

/** An organization was deleted: nothing of it is readable any more, unless an {@link OrganizationChanged} brings it back. */
@EventType("org.organization-archived.v1")
public record OrganizationArchived(UUID orgId) implements OrganizationEvent {

    @Override
    public PlaceChange placeChange() {
        return new PlaceChange.Gone(orgId);
    }
}
