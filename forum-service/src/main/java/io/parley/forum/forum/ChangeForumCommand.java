package io.parley.forum.forum;

import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import java.util.UUID;

record ChangeForumCommand(UUID forumId, IfMatch ifMatch, ChangeForumRequest change, CurrentUser user) {}
