package io.parley.forum.post;

import io.parley.security.CurrentUser;
import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PublishPostRequest(
        @Nullable UUID id,
        @NotNull @Written(max = 50_000, lines = true) String body,
        @Nullable UUID parentId) {

    PublishPostCommand toCommand(UUID topicId, CurrentUser author) {
        return new PublishPostCommand(id, topicId, parentId, body, author);
    }
}
