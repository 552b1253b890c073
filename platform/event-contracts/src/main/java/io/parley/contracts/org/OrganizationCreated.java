package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organization exists; {@code visibility} is {@code public} or {@code private}. */
@EventType("org.organization-created.v1")
public record OrganizationCreated(
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
