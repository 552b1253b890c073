package io.parley.forum.bounty;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A topic as far as a bounty is about it. */
record Bounty(
        UUID topicId,
        UUID forumId,
        UUID orgId,
        UUID firstPostId,
        boolean solved,
        @Nullable Integer points,
        @Nullable Instant until,
        @Nullable UUID userId) {

    boolean isOpenAt(Instant now) {
        return until != null && until.isAfter(now);
    }
}
