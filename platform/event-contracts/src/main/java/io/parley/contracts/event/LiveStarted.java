package io.parley.contracts.event;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/** The live session of an event goes on from now. */
@EventType("event.live-started.v1")
public record LiveStarted(UUID eventId, UUID orgId, Instant startedAt) implements LiveEvent {}
