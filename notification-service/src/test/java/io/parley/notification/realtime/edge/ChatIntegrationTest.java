package io.parley.notification.realtime.edge;

import static io.parley.notification.realtime.edge.TestSocket.isOp;
import static io.parley.test.Given.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.notification.ChatTales;
import io.parley.notification.ChatTales.Message;
import io.parley.notification.ChatTales.Room;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import io.parley.test.Tokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Channels, conversations and what counts of them. */
@ParleyIntegrationTest
class ChatIntegrationTest {

    private static final String SENT = "chat.message-sent.v1";

    private final Given given;
    private final Stage stage;
    private final ChatTales chat;
    private final UUID org;
    private final UserSummary ada;
    private final UserSummary grace;

    @Autowired
    ChatIntegrationTest(Api api, Given given, Streams streams, Tokens tokens, EdgeServer edge) {
        this.given = given;
        this.stage = new Stage(api, given, streams, tokens, edge);
        this.chat = new ChatTales(streams);
        this.org = given.organization(PRIVATE);
        this.ada = given.member(org, Role.MEMBER);
        this.grace = given.member(org, Role.MEMBER);
    }

    @Test
    void messagesOfAChannelComeToThoseWhoHaveItOpen() {
        Room room = chat.channel(org, false, ada, grace);
        try (TestSocket socket = stage.open(ada)) {
            Stage.awaitSubscribed(socket, name(room));
            Message first = chat.message(room, grace, "Who waters?");
            chat.reply(first, true, ada, "I do");
            chat.edited(first, "Who waters on Sunday?");
            chat.deleted(first);
            JsonNode deleted = data(socket.awaitEvent(name(room), "chat.message-deleted.v1"));
            assertThat(deleted.path("seq").asLong()).isEqualTo(1);
            assertThat(types(socket)).containsExactly(SENT, SENT, "chat.message-edited.v1", "chat.message-deleted.v1");
            JsonNode sent = data(socket.events().getFirst());
            assertThat(sent.path("author").path("username").asString()).isEqualTo(grace.username());
            assertThat(sent.path("bodyHtml").asString()).isEqualTo("<p>Who waters?</p>");
            JsonNode answer = data(socket.events().get(1));
            assertThat(answer.path("inThread").path("id").asString())
                    .isEqualTo(first.id().toString());
            assertThat(answer.path("inThread").path("replyCount").asInt()).isEqualTo(1);
        }
    }

    @Test
    void whoIsInAChannelCountsItsMessagesWithoutHavingItOpen() {
        Room room = chat.channel(org, false, ada);
        try (TestSocket member = stage.open(ada);
                TestSocket other = stage.open(grace)) {
            Stage.awaitSubscribed(member, "user");
            Stage.awaitSubscribed(other, "user", name(room));
            chat.message(room, grace, "Hello @ada", ada);
            JsonNode news = data(member.awaitEvent("user", SENT));
            assertThat(news.path("channelId").asString()).isEqualTo(room.id().toString());
            assertThat(news.path("seq").asLong()).isEqualTo(1);
            assertThat(Stage.texts(news.path("mentionedUserIds")))
                    .containsExactly(ada.id().toString());
            assertThat(news.has("body")).isFalse();
            other.awaitEvent(name(room), SENT);
            stage.settle(other);
            assertThat(channels(other)).containsOnly(name(room));
        }
    }

    @Test
    void whoHasAChannelOpenCountsByItsMessagesAlone() {
        Room room = chat.channel(org, false, ada);
        try (TestSocket socket = stage.open(ada)) {
            Stage.awaitSubscribed(socket, "user", name(room));
            chat.message(room, grace, "Once");
            socket.awaitEvent(name(room), SENT);
            stage.settle(socket);
            assertThat(channels(socket)).containsExactly(name(room));
        }
    }

    @Test
    void whatCountsIsReplayedToOneWhoComesBack() {
        Room room = chat.channel(org, false, ada);
        String cursor;
        try (TestSocket socket = stage.open(ada)) {
            cursor = socket.subscribe("user").path("cursor").asString();
        }
        chat.message(room, grace, "Missed");
        try (TestSocket socket = stage.open(ada)) {
            socket.resume(cursor, "user");
            assertThat(data(socket.awaitEvent("user", SENT)).path("seq").asLong())
                    .isEqualTo(1);
        }
    }

    @Test
    void howFarOneHasReadComesToAllOfOnesDevicesAndToNobodyElse() {
        Room room = chat.channel(org, false, ada, grace);
        try (TestSocket device = stage.open(ada);
                TestSocket other = stage.open(grace)) {
            Stage.awaitSubscribed(device, "user");
            Stage.awaitSubscribed(other, "user", name(room));
            chat.read(room, ada, 7);
            chat.level(room, ada, "none");
            JsonNode read = data(device.awaitEvent("user", "chat.channel-read.v1"));
            assertThat(read.path("readSeq").asLong()).isEqualTo(7);
            JsonNode mine = data(device.awaitEvent("user", "chat.channel-preferences-changed.v1"));
            assertThat(mine.path("level").asString()).isEqualTo("none");
            stage.settle(other);
            assertThat(other.events()).isEmpty();
        }
    }

    @Test
    void oneWhoIsRemovedGetsNothingMore() {
        Room room = chat.channel(org, true, ada, grace);
        try (TestSocket socket = stage.open(ada)) {
            Stage.awaitSubscribed(socket, "user", name(room));
            chat.remove(room, ada);
            chat.message(room, grace, "secret");
            JsonNode revoked = socket.await1(isOp("revoked"));
            assertThat(Stage.texts(revoked.path("channels"))).containsExactly(name(room));
            socket.awaitEvent("user", "chat.channel-member-removed.v1");
            stage.settle(socket);
            assertThat(types(socket)).doesNotContain(SENT);
            assertThat(Stage.texts(socket.subscribe(name(room)).path("denied"))).containsExactly(name(room));
        }
    }

    @Test
    void aChannelThatBecomesPrivateDropsStrangers() {
        Room room = chat.channel(org, false, grace);
        try (TestSocket stranger = stage.open(ada);
                TestSocket member = stage.open(grace)) {
            Stage.awaitSubscribed(stranger, name(room), "org:" + org);
            Stage.awaitSubscribed(member, name(room));
            chat.changed(room, true);
            chat.message(room, grace, "among us");
            stranger.await1(isOp("revoked"));
            member.awaitEvent(name(room), SENT);
            stage.settle(stranger);
            assertThat(types(stranger)).isEmpty();
        }
    }

    @Test
    void aChannelThatIsDeletedIsRevoked() {
        Room room = chat.channel(org, true, ada);
        try (TestSocket socket = stage.open(ada)) {
            Stage.awaitSubscribed(socket, name(room));
            chat.deleted(room);
            socket.await1(isOp("revoked"));
            assertThat(types(socket)).containsExactly("chat.channel-deleted.v1");
        }
    }

    @Test
    void aConversationIsForItsPeopleAndTheyHearOfItAtOnce() {
        UserSummary stranger = given.user();
        try (TestSocket socket = stage.open(ada);
                TestSocket outside = stage.open(stranger)) {
            Stage.awaitSubscribed(socket, "user");
            Room room = chat.conversation(ada, grace);
            JsonNode added = data(socket.awaitEvent("user", "chat.channel-member-added.v1"));
            assertThat(added.path("channelId").asString()).isEqualTo(room.id().toString());
            Stage.awaitSubscribed(socket, name(room));
            chat.message(room, grace, "Just us");
            socket.awaitEvent(name(room), SENT);
            assertThat(Stage.texts(outside.subscribe(name(room)).path("denied")))
                    .containsExactly(name(room));
        }
    }

    private static String name(Room room) {
        return "channel:" + room.id();
    }

    private static JsonNode data(JsonNode event) {
        return event.path("data");
    }

    private static List<String> types(TestSocket socket) {
        return socket.events().stream()
                .map(event -> event.path("type").asString())
                .toList();
    }

    private static List<String> channels(TestSocket socket) {
        return socket.events().stream()
                .map(event -> event.path("channel").asString())
                .toList();
    }
}
