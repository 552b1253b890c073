package io.parley.contracts.notification;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import java.util.UUID;

/** The inbox of each user, in order. */
@Stream("notification.notifications")
public sealed interface NotificationEvent extends DomainEvent
        permits NotificationRaised, NotificationsRead, NotificationsWithdrawn {

    UUID userId();

    @Override
    default UUID aggregateId() {
        return userId();
    }
}
