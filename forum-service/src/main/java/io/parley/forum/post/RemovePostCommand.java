package io.parley.forum.post;

import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RemovePostCommand(
        UUID postId, IfMatch ifMatch, @Nullable String reason, CurrentUser user) {}
