package io.parley.contracts.event;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A host or a moderator put a question aside. */
@EventType("event.question-dismissed.v1")
public record QuestionDismissed(UUID eventId, UUID orgId, UUID questionId) implements LiveEvent {}
