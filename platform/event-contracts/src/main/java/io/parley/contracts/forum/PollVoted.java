package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.List;
import java.util.UUID;

/** The counts of a poll are now these; whose ballot changed them is nobody's business. */
@EventType("forum.poll-voted.v1")
public record PollVoted(UUID pollId, UUID topicId, UUID forumId, UUID orgId, int voters, List<PollChoice> options)
        implements PostEvent {}
