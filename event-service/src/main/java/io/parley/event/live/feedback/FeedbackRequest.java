package io.parley.event.live.feedback;

import io.parley.web.text.Written;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What one thought of it, in the place of what one said before.
 *
 * @param rating 1 to 5, which is best
 */
record FeedbackRequest(
        @NotNull @Min(1) @Max(5) Integer rating,

        @Nullable @Written(max = 2000, blank = true, lines = true)
        String comment) {}
