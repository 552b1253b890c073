package io.parley.contracts.notification;

import io.parley.contracts.EventType;
import java.util.List;
import java.util.UUID;

/** What these notifications told of is gone, and they with it; {@code unreadCount} are left. */
@EventType("notification.notifications-withdrawn.v1")
public record NotificationsWithdrawn(UUID userId, List<UUID> notificationIds, int unreadCount)
        implements NotificationEvent {}
