package io.parley.forum.topic.moderation;

import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Posts that get a topic of their own.
 *
 * @param postIds posts of the topic, but not its first
 * @param forumId of the same organization; null for that of the topic
 */
record SplitRequest(
        @NotNull @Size(min = 1, max = 500) List<@NotNull UUID> postIds,
        @NotNull @Written(max = 255) String title,
        @Nullable UUID forumId) {}
