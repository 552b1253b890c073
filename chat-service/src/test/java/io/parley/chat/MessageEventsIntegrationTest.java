package io.parley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.EventCatalog;
import io.parley.contracts.chat.ChannelCreated;
import io.parley.contracts.chat.ChannelMemberAdded;
import io.parley.contracts.chat.MessageDeleted;
import io.parley.contracts.chat.MessageEdited;
import io.parley.contracts.chat.MessageSent;
import io.parley.contracts.chat.ThreadStarted;
import io.parley.contracts.chat.ThreadSummary;
import io.parley.messaging.ReceivedEvent;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What each change puts into the outbox, which is in order at once, and one event all the way. */
@ParleyIntegrationTest
class MessageEventsIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private UUID channel;

    @BeforeEach
    void aChannel() {
        team = Team.of(given, api);
        channel = team.privateChannel(team.member(), team.other());
    }

    @Test
    void theLifeOfAChannelIsTold() {
        assertThat(events("chat.channels"))
                .extracting(Object::getClass)
                .containsExactly(
                        ChannelCreated.class,
                        ChannelMemberAdded.class,
                        ChannelMemberAdded.class,
                        ChannelMemberAdded.class);
        assertThat(events("chat.channels").getLast())
                .isEqualTo(new ChannelMemberAdded(
                        channel, team.orgId(), team.other().id(), 3));
    }

    @Test
    void theLifeOfAMessageIsTold() {
        UUID root = team.message(channel, team.member(), "Root");
        UUID reply = Team.idOf(team.post(channel, team.other(), Map.of("body", "Reply", "threadId", root)));
        team.post(channel, team.member(), Map.of("body", "Second", "threadId", root));
        api.as(team.member()).patch("/api/v1/messages/" + root, Map.of("body", "Trunk"));
        api.as(team.other()).delete("/api/v1/messages/" + reply);

        List<DomainEvent> events = events("chat.messages");
        assertThat(events)
                .extracting(Object::getClass)
                .containsExactly(
                        MessageSent.class,
                        ThreadStarted.class,
                        MessageSent.class,
                        MessageSent.class,
                        MessageEdited.class,
                        MessageDeleted.class);
        assertThat(events.get(1))
                .isEqualTo(new ThreadStarted(
                        root, channel, team.orgId(), 1, team.member().id(), "Root"));
        MessageSent second = (MessageSent) events.get(3);
        assertThat(second.seq()).isEqualTo(3);
        assertThat(second.thread())
                .isEqualTo(new ThreadSummary(
                        2,
                        second.createdAt(),
                        List.of(team.member().id(), team.other().id())));
        assertThat(((MessageEdited) events.get(4)).editCount()).isEqualTo(1);
        MessageDeleted deleted = (MessageDeleted) events.get(5);
        assertThat(deleted.threadId()).isEqualTo(root);
        assertThat(deleted.thread())
                .isEqualTo(new ThreadSummary(
                        1, second.createdAt(), List.of(team.member().id())));
    }

    @Test
    void mentionsAreThoseWhoMayRead() {
        team.message(
                channel,
                team.member(),
                "@" + team.other().username() + " @" + team.moderator().username() + " @"
                        + team.stranger().username() + " @channel");

        MessageSent sent = (MessageSent) events("chat.messages").getFirst();
        assertThat(sent.mentionedUserIds()).containsExactly(team.other().id());
        assertThat(sent.mentionedGroup()).isEqualTo("channel");
    }

    @Test
    void whatIsToldReachesKafkaAsItIsRead() {
        UUID message = team.message(channel, team.member(), "Hello");

        ReceivedEvent<MessageSent> received =
                streams.await(MessageSent.class, event -> event.messageId().equals(message));

        assertThat(received.aggregateId()).isEqualTo(channel);
        assertThat(received.orgId()).isEqualTo(team.orgId());
        assertThat(received.actorId()).isEqualTo(team.member().id());
        assertThat(received.source()).isEqualTo("/chat-service");
        assertThat(received.payload().createdAt().toString())
                .isEqualTo(api.as(team.other())
                        .get("/api/v1/messages/" + message)
                        .body()
                        .get("createdAt")
                        .asString());
    }

    private List<DomainEvent> events(String topic) {
        return jdbc.sql("select type, payload from outbox where topic = ? and key = ? order by id")
                .params(topic, channel)
                .query((row, _) -> event(row.getString("type"), row.getBytes("payload")))
                .list();
    }

    private static DomainEvent event(String type, byte[] payload) {
        return JsonMapper.shared()
                .readValue(
                        new String(payload, StandardCharsets.UTF_8),
                        EventCatalog.recordOf(type).orElseThrow());
    }
}
