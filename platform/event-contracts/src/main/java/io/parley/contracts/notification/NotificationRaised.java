package io.parley.contracts.notification;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One user has a new notification.
 *
 * @param orgId null for what happened in no organization
 * @param placeId where the subject was then; null in events from before there were places
 * @param subjectParentId what the subject lies in, such as a post's topic; null for what stands alone
 */
@EventType("notification.notification-raised.v1")
public record NotificationRaised(
        UUID notificationId,
        UUID userId,
        @Nullable UUID orgId,
        String kind,
        String reason,
        UUID actorId,
        String subjectType,
        UUID subjectId,
        String subjectUrl,
        String subjectTitle,
        Instant createdAt,
        @Nullable UUID placeId,
        @Nullable UUID subjectParentId)
        implements NotificationEvent {}
