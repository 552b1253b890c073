package io.parley.org.report;

import io.parley.org.moderation.SubjectType;
import io.parley.web.text.Written;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to report, and why.
 *
 * @param orgId for a user: in which organization; without it, the one where both have been the longest. Elsewhere it isn't needed
 * @param reason in a word or two, such as {@code spam}; at most 100 characters
 * @param note for the moderators; at most 2,000 characters
 */
record ReportRequest(
        @NotNull @Valid Subject subject,
        @Nullable UUID orgId,
        @NotNull @Written(max = 100) String reason,
        @Nullable @Written(max = 2000, lines = true) String note) {

    record Subject(@NotNull SubjectType type, @NotNull UUID id) {}
}
