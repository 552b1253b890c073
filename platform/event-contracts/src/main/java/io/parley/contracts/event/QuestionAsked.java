package io.parley.contracts.event;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone asked a question.
 *
 * @param authorId null where it was asked anonymously
 */
@EventType("event.question-asked.v1")
public record QuestionAsked(
        UUID eventId, UUID orgId, UUID questionId, @Nullable UUID authorId, String body, Instant createdAt)
        implements LiveEvent {}
