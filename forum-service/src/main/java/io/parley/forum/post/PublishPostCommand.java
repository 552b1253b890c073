package io.parley.forum.post;

import io.parley.security.CurrentUser;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to publish.
 *
 * @param approved whether a moderator has seen it, so that it need not wait
 */
public record PublishPostCommand(
        @Nullable UUID id,
        UUID topicId,
        @Nullable UUID parentId,
        String body,
        List<UUID> attachments,
        CurrentUser author,
        boolean approved) {}
