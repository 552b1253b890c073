package io.parley.contracts.event;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/** The live session of an event is over. */
@EventType("event.live-ended.v1")
public record LiveEnded(UUID eventId, UUID orgId, Instant endedAt) implements LiveEvent {}
