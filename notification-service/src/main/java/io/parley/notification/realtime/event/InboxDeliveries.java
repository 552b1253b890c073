package io.parley.notification.realtime.event;

import io.parley.contracts.notification.NotificationEvent;
import io.parley.contracts.notification.NotificationRaised;
import io.parley.contracts.notification.NotificationsRead;
import io.parley.notification.inbox.NotificationView;
import io.parley.notification.inbox.PostLink;
import io.parley.notification.realtime.access.Audience.Owner;
import io.parley.notification.realtime.access.Channel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class InboxDeliveries {

    private final JsonMapper json;
    private final UserNames names;

    InboxDeliveries(JsonMapper json, UserNames names) {
        this.json = json;
        this.names = names;
    }

    List<Delivery> of(NotificationEvent event, String type) {
        return switch (event) {
            case NotificationRaised e -> one(e, owner(e), type, NotificationView.of(e, names.of(e.actorId())));
            case NotificationsRead e ->
                one(
                        e,
                        new Owner(e.userId(), null),
                        type,
                        Map.of("ids", e.notificationIds(), "unreadCount", e.unreadCount()));
        };
    }

    private static Owner owner(NotificationRaised raised) {
        UUID topicId =
                PostLink.parse(raised.subjectUrl()).map(PostLink::topicId).orElse(null);
        return new Owner(raised.userId(), topicId);
    }

    private List<Delivery> one(NotificationEvent event, Owner owner, String type, Object data) {
        return List.of(new Delivery(Channel.user(event.userId()), owner, type, json.writeValueAsBytes(data)));
    }
}
