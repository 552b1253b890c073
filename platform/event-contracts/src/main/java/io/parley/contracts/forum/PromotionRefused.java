package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A topic that was asked for isn't opened; {@code problem} is the slug of why. */
@EventType("forum.promotion-refused.v1")
public record PromotionRefused(UUID topicId, UUID forumId, UUID orgId, String problem) implements PostEvent {}
