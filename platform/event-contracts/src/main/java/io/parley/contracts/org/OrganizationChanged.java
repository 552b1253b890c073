package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What others need to know of an organization is now this, also when it came back after it was deleted.
 *
 * @param archivedAt since when it is archived: it is read, and nothing is written there; null while it isn't
 * @param messageEditMinutes how long authors may change their messages; null for the platform's own limit
 */
@EventType("org.organization-changed.v1")
public record OrganizationChanged(
        UUID orgId,
        String slug,
        String name,
        String visibility,
        @Nullable Integer memberLimit,
        @Nullable Instant archivedAt,
        @Nullable Integer messageEditMinutes)
        implements OrganizationEvent {

    @Override
    public PlaceChange placeChange() {
        return told();
    }
}
