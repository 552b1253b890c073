package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A topic has a poll.
 *
 * @param kind {@code single}, {@code multiple} or {@code ranked}
 * @param closesAt null for one that stays open
 */
@EventType("forum.poll-opened.v1")
public record PollOpened(
        UUID pollId,
        UUID topicId,
        UUID forumId,
        UUID orgId,
        UUID authorId,
        String question,
        String kind,
        boolean anonymous,
        List<PollChoice> options,
        @Nullable Instant closesAt,
        Instant createdAt)
        implements PostEvent {}
