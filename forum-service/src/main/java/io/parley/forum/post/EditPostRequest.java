package io.parley.forum.post;

import io.parley.forum.attachment.Attachments;
import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attachments that are null stay as they are. */
record EditPostRequest(
        @NotNull @Written(max = 50_000, lines = true) String body,
        @Nullable @Size(max = Attachments.MOST) List<@NotNull UUID> attachments) {

    EditPostCommand toCommand(UUID postId, IfMatch ifMatch, CurrentUser editor) {
        return new EditPostCommand(postId, ifMatch, body, attachments, editor);
    }
}
