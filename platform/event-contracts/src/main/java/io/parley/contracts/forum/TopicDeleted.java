package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A topic and all its posts are gone. */
@EventType("forum.topic-deleted.v1")
public record TopicDeleted(UUID topicId, UUID forumId, UUID orgId) implements PostEvent {}
