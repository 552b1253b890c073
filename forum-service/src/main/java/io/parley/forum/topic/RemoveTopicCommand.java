package io.parley.forum.topic;

import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import java.util.UUID;

record RemoveTopicCommand(UUID topicId, IfMatch ifMatch, CurrentUser user) {}
