package io.parley.forum.reputation;

import io.parley.contracts.place.Subject;
import io.parley.web.page.Paged;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's writings are worth to others in one organization.
 *
 * @param total of all that counts, also of what the caller may not read
 */
record ReputationView(
        int total, List<Entry> items, @Nullable String nextCursor) implements Paged {

    /**
     * What one cause gave or took.
     *
     * @param points 0 where the day's votes had given 200 already
     * @param reason {@code voted-up}, {@code voted-down}, {@code solution}, {@code bounty-offered} or {@code bounty-won}
     */
    @Schema(name = "ReputationEntryView")
    record Entry(int points, String reason, Subject subject, Instant createdAt) {}
}
