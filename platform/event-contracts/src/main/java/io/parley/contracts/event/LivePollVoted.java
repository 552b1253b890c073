package io.parley.contracts.event;

import io.parley.contracts.EventType;
import java.util.List;
import java.util.UUID;

/**
 * So many have voted in a poll now.
 *
 * @param votes for each option, in the poll's order
 */
@EventType("event.live-poll-voted.v1")
public record LivePollVoted(UUID eventId, UUID orgId, UUID pollId, List<Integer> votes, int voters)
        implements LiveEvent {}
