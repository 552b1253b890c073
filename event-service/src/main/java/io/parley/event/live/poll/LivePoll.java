package io.parley.event.live.poll;

import io.parley.contracts.event.PollOption;
import io.parley.event.EventProblem;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.util.List;
import java.util.UUID;

/** A poll as it is stored, with its options in order. */
record LivePoll(
        UUID id,
        UUID eventId,
        UUID orgId,
        String question,
        boolean multiple,
        PollState state,
        List<PollOption> options) {

    /**
     * Passes as long as people can vote.
     *
     * @throws Problem {@code poll-not-open}
     */
    LivePoll requireOpen() {
        if (state != PollState.OPEN) throw EventProblem.POLL_NOT_OPEN.exception();
        return this;
    }

    /**
     * The positions of these options, from 1.
     *
     * @throws Problem {@code invalid-request} at {@code /choices}
     */
    List<Integer> positions(List<UUID> choices) {
        List<UUID> ids = options.stream().map(PollOption::id).toList();
        List<Integer> positions =
                choices.stream().distinct().map(id -> ids.indexOf(id) + 1).toList();
        if (positions.contains(0)) throw CommonProblem.INVALID_REQUEST.at("/choices", "must be options of the poll");
        if (positions.size() > 1 && !multiple)
            throw CommonProblem.INVALID_REQUEST.at("/choices", "must be one in this poll");
        return positions;
    }
}
