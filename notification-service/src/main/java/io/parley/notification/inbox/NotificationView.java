package io.parley.notification.inbox;

import io.parley.contracts.notification.NotificationRaised;
import io.parley.contracts.place.Subject;
import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification as the list shows it and the socket brings it.
 *
 * @param actor who did the last of it
 * @param actors who did it, those who came last first, at most five
 * @param count of how many things it tells; the socket brings each by itself
 * @param groupId unread notifications of one kind with the same are one in the list: the channel of messages, otherwise the subject
 */
record NotificationView(
        UUID id,
        String kind,
        @Nullable UUID orgId,
        UserSummary actor,
        List<UserSummary> actors,
        long count,
        UUID groupId,
        String reason,
        Subject subject,
        Instant createdAt,
        @Nullable Instant readAt) {

    private static final String MESSAGE = "message";

    static NotificationView of(NotificationRaised raised, UserSummary actor) {
        UUID placeId = raised.placeId();
        return new NotificationView(
                raised.notificationId(),
                raised.kind(),
                raised.orgId(),
                actor,
                List.of(actor),
                1,
                placeId != null && raised.kind().equals(MESSAGE) ? placeId : raised.subjectId(),
                raised.reason(),
                new Subject(raised.subjectType(), raised.subjectId(), raised.subjectUrl(), raised.subjectTitle()),
                raised.createdAt(),
                null);
    }
}
