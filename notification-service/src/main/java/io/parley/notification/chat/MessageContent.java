package io.parley.notification.chat;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.chat.ChannelEvent;
import io.parley.contracts.chat.ChannelPreferencesChanged;
import io.parley.contracts.chat.ChannelRead;
import io.parley.contracts.chat.MessageDeleted;
import io.parley.contracts.chat.MessageEdited;
import io.parley.contracts.chat.MessageEvent;
import io.parley.contracts.chat.MessagePinned;
import io.parley.contracts.chat.MessageReacted;
import io.parley.contracts.chat.MessageSent;
import io.parley.contracts.chat.PromotionDecided;
import io.parley.contracts.chat.PromotionRequested;
import io.parley.contracts.chat.ThreadStarted;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.Audience.Owner;
import io.parley.notification.content.Audience.PlaceMembers;
import io.parley.notification.content.Audience.PlaceReaders;
import io.parley.notification.content.Channel;
import io.parley.notification.content.ContentMapper;
import io.parley.notification.content.Delivery;
import io.parley.notification.content.Occurrence;
import io.parley.notification.content.Personal;
import io.parley.notification.content.Personal.Follows;
import io.parley.notification.content.Personal.HasRead;
import io.parley.notification.content.Personal.Wants;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages go to their channel, and what counts of them to everybody who is in it, wherever they look. How far one has read,
 * and how one wants to have a channel, goes to oneself.
 */
@Component
class MessageContent implements ContentMapper {

    private final JsonMapper json;
    private final MessageViews views;

    MessageContent(JsonMapper json, MessageViews views) {
        this.json = json;
        this.views = views;
    }

    @Override
    public Set<Class<? extends DomainEvent>> streams() {
        return Set.of(MessageEvent.class);
    }

    @Override
    public List<Delivery> deliveries(ReceivedEvent<?> event) {
        String type = event.type();
        return switch ((MessageEvent) event.payload()) {
            case MessageSent e -> List.of(shown(e, type, views.sent(e)), counted(e, type, MessageNews.of(e)));
            case MessageEdited e -> List.of(shown(e, type, views.edited(e)), counted(e, type, MessageNews.of(e)));
            case MessageDeleted e -> List.of(shown(e, type, views.deleted(e)), counted(e, type, MessageNews.of(e)));
            case MessageReacted e -> List.of(shown(e, type, ReactedData.of(e)));
            case MessagePinned e -> List.of(shown(e, type, PinnedData.of(e)));
            case PromotionRequested e -> List.of(shown(e, type, PromotionData.of(e)));
            case PromotionDecided e -> List.of(shown(e, type, PromotionData.of(e)));
            // The first answer in the thread says how the message shows it.
            case ThreadStarted _ -> List.of();
            case ChannelRead e -> List.of(own(e.userId(), type, ReadData.of(e)));
            case ChannelPreferencesChanged e -> List.of(own(e.userId(), type, PreferencesData.of(e)));
        };
    }

    @Override
    public Optional<Occurrence> occurrence(ReceivedEvent<?> event) {
        return switch (event.payload()) {
            case MessageSent e -> Optional.of(MessageTold.of(event, e));
            case MessageEdited e -> Optional.of(MessageTold.of(event, e));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Personal> personal(ReceivedEvent<?> event) {
        return switch (event.payload()) {
            case ThreadStarted e -> Optional.of(new Follows(e.authorId(), e.messageId()));
            case ChannelRead e -> Optional.of(new HasRead(e.userId(), e.channelId(), e.topic(), e.readSeq()));
            case ChannelPreferencesChanged e -> Optional.of(new Wants(e.userId(), e.channelId(), e.level()));
            default -> Optional.empty();
        };
    }

    private Delivery shown(MessageEvent event, String type, Object data) {
        return new Delivery(channelOf(event), new PlaceReaders(event.channelId()), type, json.writeValueAsBytes(data));
    }

    private Delivery counted(MessageEvent event, String type, MessageNews news) {
        return new Delivery(
                Channel.ofMembers(channelOf(event)),
                new PlaceMembers(event.channelId()),
                type,
                json.writeValueAsBytes(news));
    }

    private Delivery own(UUID userId, String type, Object data) {
        return new Delivery(Channel.user(userId), new Owner(userId), type, json.writeValueAsBytes(data));
    }

    private static Channel channelOf(MessageEvent event) {
        return new Channel(ChannelEvent.PLACE, event.channelId());
    }
}
