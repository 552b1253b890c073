package io.parley.contracts.event;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/** A question was answered. */
@EventType("event.question-answered.v1")
public record QuestionAnswered(UUID eventId, UUID orgId, UUID questionId, Instant answeredAt) implements LiveEvent {}
