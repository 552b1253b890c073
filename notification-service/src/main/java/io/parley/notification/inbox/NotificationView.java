package io.parley.notification.inbox;

import io.parley.contracts.notification.NotificationRaised;
import io.parley.contracts.place.Subject;
import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notification as the list shows it and the socket brings it. */
record NotificationView(
        UUID id,
        String kind,
        @Nullable UUID orgId,
        UserSummary actor,
        String reason,
        Subject subject,
        Instant createdAt,
        @Nullable Instant readAt) {

    static NotificationView of(NotificationRaised raised, UserSummary actor) {
        return new NotificationView(
                raised.notificationId(),
                raised.kind(),
                raised.orgId(),
                actor,
                raised.reason(),
                new Subject(raised.subjectType(), raised.subjectId(), raised.subjectUrl(), raised.subjectTitle()),
                raised.createdAt(),
                null);
    }
}
