package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many seats are taken now; no {@code memberLimit} means no limit.
 *
 * @param epoch the number of the change among those of the organization: 1, 2, 3, …; null in events from before they were counted
 * @param userId who took a seat or left one; null where the limit changed
 */
@EventType("org.seat-changed.v1")
public record SeatChanged(
        UUID orgId,
        int seatsUsed,
        @Nullable Integer memberLimit,
        @Nullable Long epoch,
        @Nullable UUID userId) implements MemberEvent {}
