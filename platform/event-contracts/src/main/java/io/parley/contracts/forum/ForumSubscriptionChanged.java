package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.UUID;

/**
 * Somebody wants to hear this much of a forum, and of those below it.
 *
 * @param level {@code watching}, {@code tracking}, {@code normal} or {@code muted}
 */
@EventType("forum.forum-subscription-changed.v1")
public record ForumSubscriptionChanged(UUID forumId, UUID orgId, UUID userId, String level) implements ForumEvent {}
