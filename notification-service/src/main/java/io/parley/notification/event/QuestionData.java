package io.parley.notification.event;

import io.parley.contracts.event.QuestionAsked;
import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question that was asked in a live session; without an author it was asked anonymously. */
record QuestionData(
        UUID id,
        UUID eventId,
        UUID orgId,
        @Nullable UserSummary author,
        boolean anonymous,
        String body,
        Instant createdAt) {

    static QuestionData of(QuestionAsked asked, @Nullable UserSummary author) {
        return new QuestionData(
                asked.questionId(),
                asked.eventId(),
                asked.orgId(),
                author,
                author == null,
                asked.body(),
                asked.createdAt());
    }
}
