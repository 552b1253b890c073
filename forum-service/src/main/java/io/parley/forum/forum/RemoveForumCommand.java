package io.parley.forum.forum;

import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import java.util.UUID;

record RemoveForumCommand(UUID forumId, IfMatch ifMatch, CurrentUser user) {}
