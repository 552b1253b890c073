package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.UUID;

/** Somebody shows a topic no more to those who follow them. */
@EventType("forum.topic-unshared.v1")
public record TopicUnshared(UUID topicId, UUID forumId, UUID orgId, UUID userId) implements PostEvent {}
