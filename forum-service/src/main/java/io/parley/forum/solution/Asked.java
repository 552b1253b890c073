package io.parley.forum.solution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A topic as far as it can be solved. */
record Asked(
        UUID topicId,
        UUID forumId,
        UUID orgId,
        UUID authorId,
        @Nullable UUID solutionPostId) {}
