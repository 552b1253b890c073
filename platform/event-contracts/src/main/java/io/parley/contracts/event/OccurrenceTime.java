package io.parley.contracts.event;

import java.time.Instant;

/** When an event takes place once. */
public record OccurrenceTime(Instant startsAt, Instant endsAt) {}
