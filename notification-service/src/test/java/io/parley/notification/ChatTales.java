package io.parley.notification;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.chat.ChannelChanged;
import io.parley.contracts.chat.ChannelCreated;
import io.parley.contracts.chat.ChannelDeleted;
import io.parley.contracts.chat.ChannelMemberAdded;
import io.parley.contracts.chat.ChannelMemberRemoved;
import io.parley.contracts.chat.ChannelPreferencesChanged;
import io.parley.contracts.chat.ChannelRead;
import io.parley.contracts.chat.MessageDeleted;
import io.parley.contracts.chat.MessageEdited;
import io.parley.contracts.chat.MessageSent;
import io.parley.contracts.chat.ThreadStarted;
import io.parley.contracts.place.Readers;
import io.parley.messaging.Ids;
import io.parley.security.UserSummary;
import io.parley.test.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What chat-service tells, each event made from the approved one with what the tale changes. */
public final class ChatTales {

    /** A channel, or with no organization a conversation. */
    public record Room(UUID id, @Nullable UUID orgId) {}

    /** Something written. */
    public record Message(
            UUID id,
            Room room,
            UserSummary author,
            long seq,
            @Nullable UUID threadId) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Integer> SEQUENCES = new ConcurrentHashMap<>();
    private static final Map<UUID, Integer> SEQS = new ConcurrentHashMap<>();

    private final Streams streams;

    public ChatTales(Streams streams) {
        this.streams = streams;
    }

    /** A channel that the members of the organization may read, or only those who are added. */
    public Room channel(UUID orgId, boolean isPrivate, UserSummary... members) {
        Room room = new Room(Ids.next(), orgId);
        tell(with(ChannelCreated.class, "chat.channel-created.v1", settings(room, "channel", isPrivate)));
        add(room, members);
        return room;
    }

    public Room conversation(UserSummary... people) {
        Room room = new Room(Ids.next(), null);
        String kind = people.length > 2 ? "group" : "direct";
        tell(with(ChannelCreated.class, "chat.channel-created.v1", settings(room, kind, true)));
        add(room, people);
        return room;
    }

    public void changed(Room room, boolean isPrivate) {
        tell(with(ChannelChanged.class, "chat.channel-changed.v1", settings(room, "channel", isPrivate)));
    }

    public void deleted(Room room) {
        tell(new ChannelDeleted(room.id(), room.orgId()));
    }

    public void add(Room room, UserSummary... users) {
        for (UserSummary user : users) tell(new ChannelMemberAdded(room.id(), room.orgId(), user.id(), 1));
    }

    public void remove(Room room, UserSummary user) {
        tell(new ChannelMemberRemoved(room.id(), room.orgId(), user.id(), 1));
    }

    public Message message(Room room, UserSummary author, String body, UserSummary... mentioned) {
        return send(new Message(Ids.next(), room, author, next(room), null), body, null, null, mentioned);
    }

    public Message inTopic(Room room, String topic, UserSummary author, String body, UserSummary... mentioned) {
        return send(new Message(Ids.next(), room, author, next(room), null), body, topic, null, mentioned);
    }

    /** To all: {@code channel} or {@code here}. */
    public Message toAll(Room room, UserSummary author, String group) {
        return send(new Message(Ids.next(), room, author, next(room), null), "@" + group, null, group);
    }

    /** The first answer to a message, or one more. */
    public Message reply(Message first, boolean isFirst, UserSummary author, String body) {
        Room room = first.room();
        if (isFirst)
            tell(new ThreadStarted(
                    first.id(),
                    room.id(),
                    room.orgId(),
                    first.seq(),
                    first.author().id(),
                    "Who waters?"));
        return send(new Message(Ids.next(), room, author, next(room), first.id()), body, null, null);
    }

    public void edited(Message message, String body, UserSummary... mentioned) {
        ObjectNode changes = written(message, body, null, null, mentioned).put("editCount", 1);
        tell(with(MessageEdited.class, "chat.message-edited.v1", changes));
    }

    public void deleted(Message message) {
        Room room = message.room();
        tell(new MessageDeleted(message.id(), room.id(), room.orgId(), message.seq(), null, message.threadId(), null));
    }

    public void read(Room room, UserSummary reader, long upTo) {
        tell(new ChannelRead(room.id(), room.orgId(), reader.id(), null, upTo, 0, 0));
    }

    public void readTopic(Room room, String topic, UserSummary reader, long upTo) {
        tell(new ChannelRead(room.id(), room.orgId(), reader.id(), topic, upTo, 0, 0));
    }

    public void level(Room room, UserSummary user, String level) {
        tell(new ChannelPreferencesChanged(room.id(), room.orgId(), user.id(), level, false, null, null));
    }

    private Message send(
            Message message, String body, @Nullable String topic, @Nullable String group, UserSummary... mentioned) {
        ObjectNode changes = written(message, body, topic, group, mentioned);
        if (message.threadId() == null) changes.putNull("thread");
        tell(with(MessageSent.class, "chat.message-sent.v1", changes));
        return message;
    }

    private static ObjectNode written(
            Message message, String body, @Nullable String topic, @Nullable String group, UserSummary... mentioned) {
        List<UUID> ids = Arrays.stream(mentioned).map(UserSummary::id).toList();
        return in(message.room())
                .put("messageId", message.id().toString())
                .put("seq", message.seq())
                .put("authorId", message.author().id().toString())
                .put("topic", topic)
                .put(
                        "threadId",
                        message.threadId() == null ? null : message.threadId().toString())
                .put("body", body)
                .put("bodyHtml", "<p>" + body + "</p>")
                .put("mentionedGroup", group)
                .set("mentionedUserIds", JSON.valueToTree(ids))
                .putNull("replyTo");
    }

    private static ObjectNode settings(Room room, String kind, boolean isPrivate) {
        Readers readers = isPrivate ? Readers.named() : Readers.members("member");
        return in(room).put("kind", kind).put("isPrivate", isPrivate).set("readers", JSON.valueToTree(readers));
    }

    private static ObjectNode in(Room room) {
        return JSON.createObjectNode()
                .put("channelId", room.id().toString())
                .put("orgId", room.orgId() == null ? null : room.orgId().toString());
    }

    private static <E extends DomainEvent> E with(Class<E> event, String type, ObjectNode changes) {
        try (InputStream approved = ChatTales.class.getResourceAsStream("/approved/" + type + ".json")) {
            ObjectNode json = (ObjectNode) JSON.readTree(approved);
            return JSON.treeToValue(json.setAll(changes), event);
        } catch (IOException e) {
            throw new AssertionError("No approved " + type, e);
        }
    }

    private void tell(DomainEvent event) {
        String stream = io.parley.contracts.EventCatalog.topicOf(event.getClass());
        streams.publish(event, SEQUENCES.merge(stream + event.aggregateId(), 1, Integer::sum));
    }

    private static long next(Room room) {
        return SEQS.merge(room.id(), 1, Integer::sum);
    }
}
