package io.parley.forum.post;

import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.etag.IfMatch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish to change a post's text.
 *
 * @param ifMatch null where the caller has checked the version of something larger
 */
public record EditPostCommand(UUID postId, @Nullable IfMatch ifMatch, String body, CurrentUser editor) {

    Viewer viewer() {
        return Viewer.of(editor);
    }
}
