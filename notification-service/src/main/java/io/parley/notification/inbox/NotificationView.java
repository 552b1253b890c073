package io.parley.notification.inbox;

import io.parley.contracts.notification.NotificationRaised;
import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notification as the list shows it and the socket brings it. */
public record NotificationView(
        UUID id,
        String kind,
        UUID orgId,
        UserSummary actor,
        String reason,
        SubjectView subject,
        Instant createdAt,
        @Nullable Instant readAt) {

    public static NotificationView of(NotificationRaised raised, UserSummary actor) {
        return new NotificationView(
                raised.notificationId(),
                raised.kind(),
                raised.orgId(),
                actor,
                raised.reason(),
                new SubjectView(raised.subjectType(), raised.subjectId(), raised.subjectUrl(), raised.subjectTitle()),
                raised.createdAt(),
                null);
    }
}
