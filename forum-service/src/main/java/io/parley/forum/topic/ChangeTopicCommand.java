package io.parley.forum.topic;

import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import java.util.UUID;

public record ChangeTopicCommand(UUID topicId, IfMatch ifMatch, ChangeTopicRequest change, CurrentUser user) {}
