package io.parley.contracts.event;

import io.parley.contracts.EventType;
import java.util.UUID;

/** So many want a question answered now. */
@EventType("event.question-voted.v1")
public record QuestionVoted(UUID eventId, UUID orgId, UUID questionId, int votes) implements LiveEvent {}
