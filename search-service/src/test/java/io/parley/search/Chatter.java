package io.parley.search;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.EventCatalog;
import io.parley.contracts.chat.ChannelCreated;
import io.parley.contracts.chat.ChannelDeleted;
import io.parley.contracts.chat.ChannelMemberAdded;
import io.parley.contracts.chat.ChannelMemberRemoved;
import io.parley.contracts.chat.MessageDeleted;
import io.parley.contracts.chat.MessageEdited;
import io.parley.contracts.chat.MessageSent;
import io.parley.contracts.place.Readers;
import io.parley.messaging.Ids;
import io.parley.security.UserSummary;
import io.parley.test.Streams;
import io.parley.web.markdown.MarkdownRenderer;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What chat-service tells, each event made from the approved one with what the tale changes. */
public final class Chatter {

    private static final MarkdownRenderer MARKDOWN = new MarkdownRenderer();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Streams streams;
    private final Map<String, Integer> sequences = new HashMap<>();
    private int seq;

    public Chatter(Streams streams) {
        this.streams = streams;
    }

    /** A channel, or without an organization a conversation. */
    public UUID channel(@Nullable UUID orgId, @Nullable String name, boolean isPrivate, UserSummary... members) {
        UUID id = Ids.next();
        Readers readers = isPrivate ? Readers.named() : Readers.members("member");
        tell(with(ChannelCreated.class, in(id, orgId).put("name", name).set("readers", JSON.valueToTree(readers))));
        for (UserSummary member : members) tell(new ChannelMemberAdded(id, orgId, member.id(), 1));
        return id;
    }

    public UUID message(UUID channelId, @Nullable UUID orgId, UserSummary author, String body) {
        UUID id = Ids.next();
        tell(with(
                MessageSent.class,
                written(id, channelId, orgId, author, body).set("attachments", JSON.createArrayNode())));
        return id;
    }

    /** With the picture of the approved event. */
    public UUID picture(UUID channelId, @Nullable UUID orgId, UserSummary author, String body) {
        UUID id = Ids.next();
        tell(with(MessageSent.class, written(id, channelId, orgId, author, body)));
        return id;
    }

    public void edited(UUID messageId, UUID channelId, UUID orgId, UserSummary author, String body) {
        tell(with(MessageEdited.class, written(messageId, channelId, orgId, author, body)));
    }

    public void deleted(UUID messageId, UUID channelId, UUID orgId) {
        tell(new MessageDeleted(messageId, channelId, orgId, 1, null, null, null));
    }

    public void removed(UserSummary member, UUID channelId, UUID orgId) {
        tell(new ChannelMemberRemoved(channelId, orgId, member.id(), 1));
    }

    public void deleted(UUID channelId, UUID orgId) {
        tell(new ChannelDeleted(channelId, orgId));
    }

    private ObjectNode written(UUID id, UUID channelId, @Nullable UUID orgId, UserSummary author, String body) {
        return in(channelId, orgId)
                .put("messageId", id.toString())
                .put("seq", ++seq)
                .put("authorId", author.id().toString())
                .put("body", body)
                .put("bodyHtml", MARKDOWN.toHtml(body, Set.of()));
    }

    private static ObjectNode in(UUID channelId, @Nullable UUID orgId) {
        return JSON.createObjectNode()
                .put("channelId", channelId.toString())
                .put("orgId", orgId == null ? null : orgId.toString());
    }

    private static <E extends DomainEvent> E with(Class<E> event, ObjectNode changes) {
        String file = "/approved/" + EventCatalog.typeOf(event) + ".json";
        try (InputStream approved = Chatter.class.getResourceAsStream(file)) {
            ObjectNode json = (ObjectNode) JSON.readTree(approved);
            return JSON.treeToValue(json.setAll(changes), event);
        } catch (IOException e) {
            throw new AssertionError("No " + file, e);
        }
    }

    private void tell(DomainEvent event) {
        String stream = EventCatalog.topicOf(event.getClass()) + event.aggregateId();
        streams.publish(event, sequences.merge(stream, 1, Integer::sum));
    }
}
