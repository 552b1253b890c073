package io.parley.forum.post;

import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record EditPostRequest(
        @NotNull @Written(max = 50_000, lines = true) String body) {

    EditPostCommand toCommand(UUID postId, IfMatch ifMatch, CurrentUser editor) {
        return new EditPostCommand(postId, ifMatch, body, editor);
    }
}
