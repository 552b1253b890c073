package io.parley.contracts.event;

import io.parley.contracts.EventType;
import java.util.List;
import java.util.UUID;

/** Nobody can vote in a poll any more; this is how it ended. */
@EventType("event.live-poll-closed.v1")
public record LivePollClosed(UUID eventId, UUID orgId, UUID pollId, List<Integer> votes, int voters)
        implements LiveEvent {}
