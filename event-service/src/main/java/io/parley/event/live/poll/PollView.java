package io.parley.event.live.poll;

import java.util.List;
import java.util.UUID;

/**
 * A poll in a live session.
 *
 * @param multiple whether one may choose several
 * @param voters people
 * @param myChoices ids of options
 */
public record PollView(
        UUID id,
        String question,
        boolean multiple,
        PollState state,
        List<PollOptionView> options,
        int voters,
        List<UUID> myChoices) {}
