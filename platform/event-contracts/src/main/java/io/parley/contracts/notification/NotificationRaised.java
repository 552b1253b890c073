package io.parley.contracts.notification;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/** One user has a new notification. */
@EventType("notification.notification-raised.v1")
public record NotificationRaised(
        UUID notificationId,
        UUID userId,
        UUID orgId,
        String kind,
        String reason,
        UUID actorId,
        String subjectType,
        UUID subjectId,
        String subjectUrl,
        String subjectTitle,
        Instant createdAt)
        implements NotificationEvent {}
