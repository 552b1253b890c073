package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A topic was opened with what was said in a channel; {@code messageId} is the first of it. */
@EventType("forum.topic-promoted.v1")
public record TopicPromoted(UUID topicId, UUID forumId, UUID orgId, UUID channelId, UUID messageId)
        implements PostEvent {}
