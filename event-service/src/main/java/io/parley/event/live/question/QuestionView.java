package io.parley.event.live.question;

import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question in a live session.
 *
 * @param author null where it was asked anonymously, unless the caller is a moderator or asked it
 * @param voted whether the caller wants it answered
 */
public record QuestionView(
        UUID id,
        String body,
        @Nullable UserSummary author,
        boolean anonymous,
        QuestionStatus status,
        int votes,
        boolean voted,
        Instant createdAt,
        @Nullable Instant answeredAt) {

    QuestionView by(@Nullable UserSummary known) {
        return new QuestionView(id, body, known, anonymous, status, votes, voted, createdAt, answeredAt);
    }
}
