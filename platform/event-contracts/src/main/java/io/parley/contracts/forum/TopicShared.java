package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody shows a topic to those who follow them. */
@EventType("forum.topic-shared.v1")
public record TopicShared(
        UUID topicId,
        UUID forumId,
        UUID orgId,
        UUID userId,
        @Nullable String comment,
        Instant sharedAt) implements PostEvent {}
