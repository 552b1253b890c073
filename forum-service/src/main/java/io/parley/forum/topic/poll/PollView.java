package io.parley.forum.topic.poll;

import io.parley.contracts.forum.PollChoice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A poll with its counts.
 *
 * @param options in the order of the one who opened it; of a ranked poll, each counts those who put it first
 * @param voters how many have cast a ballot
 * @param myChoices what the caller chose, the best first; empty where they chose nothing
 */
public record PollView(
        UUID id,
        UUID topicId,
        String question,
        PollKind kind,
        boolean anonymous,
        List<OptionView> options,
        int voters,
        List<UUID> myChoices,
        @Nullable Instant closesAt,
        boolean closed,
        Instant createdAt) {

    /** One option of a poll. */
    public record OptionView(UUID id, String text, int votes) {

        static OptionView of(PollChoice choice) {
            return new OptionView(choice.id(), choice.text(), choice.votes());
        }
    }
}
