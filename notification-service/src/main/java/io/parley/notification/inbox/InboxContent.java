package io.parley.notification.inbox;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.notification.NotificationEvent;
import io.parley.contracts.notification.NotificationRaised;
import io.parley.contracts.notification.NotificationsRead;
import io.parley.contracts.notification.NotificationsWithdrawn;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.Audience;
import io.parley.notification.content.Audience.Owner;
import io.parley.notification.content.Audience.Told;
import io.parley.notification.content.Channel;
import io.parley.notification.content.ContentMapper;
import io.parley.notification.content.Delivery;
import io.parley.notification.content.UserNames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a user's inbox goes to the user's own channel. */
@Component
class InboxContent implements ContentMapper {

    private final JsonMapper json;
    private final UserNames names;

    InboxContent(JsonMapper json, UserNames names) {
        this.json = json;
        this.names = names;
    }

    @Override
    public Set<Class<? extends DomainEvent>> streams() {
        return Set.of(NotificationEvent.class);
    }

    @Override
    public List<Delivery> deliveries(ReceivedEvent<?> event) {
        return switch ((NotificationEvent) event.payload()) {
            case NotificationRaised e -> raised(e, event.type());
            case NotificationsRead e -> List.of(left(e, e.notificationIds(), e.unreadCount(), event.type()));
            case NotificationsWithdrawn e -> List.of(left(e, e.notificationIds(), e.unreadCount(), event.type()));
        };
    }

    private List<Delivery> raised(NotificationRaised raised, String type) {
        UUID placeId = raised.placeId();
        // From before there were places: nobody can tell any more whether it may be read.
        if (placeId == null) return List.of();
        Told audience = new Told(raised.userId(), placeId, raised.subjectParentId());
        return List.of(one(raised, audience, type, NotificationView.of(raised, names.of(raised.actorId()))));
    }

    private Delivery left(NotificationEvent event, List<UUID> ids, int unreadCount, String type) {
        Map<String, Object> data = Map.of("ids", ids, "unreadCount", unreadCount);
        return one(event, new Owner(event.userId()), type, data);
    }

    private Delivery one(NotificationEvent event, Audience audience, String type, Object data) {
        return new Delivery(Channel.user(event.userId()), audience, type, json.writeValueAsBytes(data));
    }
}
