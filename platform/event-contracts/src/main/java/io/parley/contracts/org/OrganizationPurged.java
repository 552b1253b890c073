package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.UUID;

/** An organization that was deleted can't be brought back any more: whoever holds something of it deletes that. Its last event. */
@EventType("org.organization-purged.v1")
public record OrganizationPurged(UUID orgId) implements OrganizationEvent {

    @Override
    public PlaceChange placeChange() {
        return new PlaceChange.Gone(orgId);
    }
}
