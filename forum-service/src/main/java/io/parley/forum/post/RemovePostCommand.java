package io.parley.forum.post;

import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import java.util.UUID;

record RemovePostCommand(UUID postId, IfMatch ifMatch, CurrentUser user) {}
