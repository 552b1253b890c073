package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.UUID;

/**
 * Somebody has read a topic up to a post.
 *
 * @param number of the last post that they have read
 * @param unread how many numbers come after it
 */
@EventType("forum.topic-read.v1")
public record TopicRead(UUID topicId, UUID forumId, UUID orgId, UUID userId, int number, int unread)
        implements PostEvent {}
