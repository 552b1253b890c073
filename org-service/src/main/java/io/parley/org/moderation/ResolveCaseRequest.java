package io.parley.org.moderation;

import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a subject.
 *
 * @param note for the author and for other moderators; at most 2,000 characters
 * @param until when a silence, a suspension or a ban ends; without it, it doesn't
 */
public record ResolveCaseRequest(
        @NotNull CaseAction action,
        @Nullable @Written(max = 2000, lines = true) String note,
        @Nullable Instant until) {}
