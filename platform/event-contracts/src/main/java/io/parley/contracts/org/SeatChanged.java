package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many seats are taken now; no {@code memberLimit} means no limit. */
@EventType("org.seat-changed.v1")
public record SeatChanged(
        UUID orgId, int seatsUsed, @Nullable Integer memberLimit) implements MemberEvent {}
