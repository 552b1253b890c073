package io.parley.forum.post;

import io.parley.forum.attachment.Attachments;
import io.parley.security.CurrentUser;
import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PublishPostRequest(
        @Nullable UUID id,
        @NotNull @Written(max = 50_000, lines = true) String body,
        @Nullable UUID parentId,
        @Nullable @Size(max = Attachments.MOST) List<@NotNull UUID> attachments) {

    PublishPostCommand toCommand(UUID topicId, CurrentUser author) {
        return new PublishPostCommand(
                id, topicId, parentId, body, attachments == null ? List.of() : attachments, author, false);
    }
}
