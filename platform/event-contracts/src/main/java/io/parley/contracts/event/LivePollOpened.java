package io.parley.contracts.event;

import io.parley.contracts.EventType;
import java.util.List;
import java.util.UUID;

/** People can vote in a poll. */
@EventType("event.live-poll-opened.v1")
public record LivePollOpened(
        UUID eventId, UUID orgId, UUID pollId, String question, List<PollOption> options, boolean multiple)
        implements LiveEvent {}
