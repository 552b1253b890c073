package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others need to know of an organization is now this. */
@EventType("org.organization-changed.v1")
public record OrganizationChanged(
        UUID orgId,
        String slug,
        String name,
        String visibility,
        @Nullable Integer memberLimit) implements OrganizationEvent {

    @Override
    public PlaceChange placeChange() {
        return told();
    }
}
