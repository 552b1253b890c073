package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.UUID;

/**
 * Somebody wants to hear this much of a topic, whatever they chose for its forum.
 *
 * @param level {@code watching}, {@code tracking}, {@code normal} or {@code muted}
 */
@EventType("forum.topic-subscription-changed.v1")
public record TopicSubscriptionChanged(UUID topicId, UUID orgId, UUID userId, String level) implements PostEvent {}
