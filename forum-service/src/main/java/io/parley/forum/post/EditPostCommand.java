package io.parley.forum.post;

import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import java.util.UUID;

record EditPostCommand(UUID postId, IfMatch ifMatch, String body, CurrentUser editor) {}
