package io.parley.notification.forum;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.parley.contracts.forum.PollChoice;
import io.parley.contracts.forum.PollOpened;
import io.parley.contracts.forum.PollVoted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A poll as forum-service answers it; of one that people voted in, only the counts. */
@JsonInclude(Include.NON_NULL)
record PollData(
        UUID id,
        UUID topicId,
        @Nullable String question,
        @Nullable String kind,
        @Nullable Boolean anonymous,
        List<PollChoice> options,
        int voters,
        @Nullable Instant closesAt,
        @Nullable Instant createdAt) {

    static PollData of(PollOpened poll) {
        return new PollData(
                poll.pollId(),
                poll.topicId(),
                poll.question(),
                poll.kind(),
                poll.anonymous(),
                poll.options(),
                0,
                poll.closesAt(),
                poll.createdAt());
    }

    static PollData of(PollVoted poll) {
        return new PollData(poll.pollId(), poll.topicId(), null, null, null, poll.options(), poll.voters(), null, null);
    }
}
