package io.parley.org.moderation.appeal;

import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an appeal.
 *
 * @param note for the author; at most 2,000 characters
 */
public record DecideAppealRequest(
        @NotNull AppealDecision decision,
        @Nullable @Written(max = 2000, lines = true) String note) {}
