package io.parley.contracts.notification;

import io.parley.contracts.EventType;
import java.util.List;
import java.util.UUID;

/** A user read these notifications; {@code unreadCount} are left. */
@EventType("notification.notifications-read.v1")
public record NotificationsRead(UUID userId, List<UUID> notificationIds, int unreadCount)
        implements NotificationEvent {}
