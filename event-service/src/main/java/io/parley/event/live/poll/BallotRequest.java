package io.parley.event.live.poll;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What one chooses, in the place of what one chose before.
 *
 * @param choices ids of options: one, or several where the poll allows that
 */
record BallotRequest(@NotNull @Size(min = 1, max = 20) List<@NotNull UUID> choices) {}
