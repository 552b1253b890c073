package io.parley.notification.chat;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.chat.ChannelArchived;
import io.parley.contracts.chat.ChannelChanged;
import io.parley.contracts.chat.ChannelCreated;
import io.parley.contracts.chat.ChannelDeleted;
import io.parley.contracts.chat.ChannelEvent;
import io.parley.contracts.chat.ChannelMemberAdded;
import io.parley.contracts.chat.ChannelMemberRemoved;
import io.parley.contracts.org.OrganizationEvent;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.Audience;
import io.parley.notification.content.Audience.Owner;
import io.parley.notification.content.Audience.PlaceReaders;
import io.parley.notification.content.Audience.Told;
import io.parley.notification.content.Channel;
import io.parley.notification.content.ContentMapper;
import io.parley.notification.content.Delivery;
import io.parley.notification.content.UserNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Channels go to their own and their organization's channel, conversations to their own. Who comes in or goes hears of it by
 * being who they are: nobody subscribes to what one doesn't know of yet.
 */
@Component
class ChannelContent implements ContentMapper {

    private final JsonMapper json;
    private final UserNames names;

    ChannelContent(JsonMapper json, UserNames names) {
        this.json = json;
        this.names = names;
    }

    @Override
    public Set<Class<? extends DomainEvent>> streams() {
        return Set.of(ChannelEvent.class);
    }

    @Override
    public List<Delivery> deliveries(ReceivedEvent<?> event) {
        String type = event.type();
        return switch ((ChannelEvent) event.payload()) {
            case ChannelCreated e -> shown(e, type, ChannelData.of(e));
            case ChannelChanged e -> shown(e, type, ChannelData.of(e));
            case ChannelArchived e -> shown(e, type, new ArchivedData(e.channelId(), e.orgId(), e.archivedAt()));
            case ChannelDeleted e -> shown(e, type, new GoneData(e.channelId(), e.orgId()));
            case ChannelMemberAdded e ->
                member(e, type, memberOf(e, e.userId(), e.memberCount()), new Told(e.userId(), e.channelId(), null));
            case ChannelMemberRemoved e ->
                member(e, type, memberOf(e, e.userId(), e.memberCount()), new Owner(e.userId()));
        };
    }

    private List<Delivery> shown(ChannelEvent event, String type, Object data) {
        byte[] bytes = json.writeValueAsBytes(data);
        PlaceReaders readers = new PlaceReaders(event.channelId());
        List<Delivery> deliveries = new ArrayList<>();
        deliveries.add(new Delivery(channelOf(event), readers, type, bytes));
        UUID orgId = event.orgId();
        if (orgId != null)
            deliveries.add(new Delivery(new Channel(OrganizationEvent.PLACE, orgId), readers, type, bytes));
        return deliveries;
    }

    private List<Delivery> member(ChannelEvent event, String type, ChannelMemberData data, Audience oneself) {
        byte[] bytes = json.writeValueAsBytes(data);
        return List.of(
                new Delivery(channelOf(event), new PlaceReaders(event.channelId()), type, bytes),
                new Delivery(Channel.user(data.user().id()), oneself, type, bytes));
    }

    private ChannelMemberData memberOf(ChannelEvent event, UUID userId, int memberCount) {
        return new ChannelMemberData(event.channelId(), event.orgId(), names.of(userId), memberCount);
    }

    private static Channel channelOf(ChannelEvent event) {
        return new Channel(ChannelEvent.PLACE, event.channelId());
    }
}
