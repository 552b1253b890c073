package io.parley.notification.inbox;

import static io.parley.test.Given.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.notification.NotificationsRead;
import io.parley.contracts.notification.NotificationsWithdrawn;
import io.parley.notification.ChatTales;
import io.parley.notification.ChatTales.Message;
import io.parley.notification.ChatTales.Room;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What people are told of what is said in channels and conversations. */
@ParleyIntegrationTest
class ChatInboxIntegrationTest {

    private final Api api;
    private final Given given;
    private final Streams streams;
    private final ChatTales chat;
    private final UUID org;
    private final UserSummary ada;
    private final UserSummary grace;

    @Autowired
    ChatInboxIntegrationTest(Api api, Given given, Streams streams) {
        this.api = api;
        this.given = given;
        this.streams = streams;
        this.chat = new ChatTales(streams);
        this.org = given.organization(PRIVATE);
        this.ada = given.member(org, Role.MEMBER);
        this.grace = given.member(org, Role.MEMBER);
    }

    @Test
    void whoIsMentionedIsToldAndNobodyElse() {
        UserSummary other = given.member(org, Role.MEMBER);
        Room room = chat.channel(org, false, ada, grace, other);
        Message message = chat.message(room, grace, "Who waters, @ada?", ada);
        JsonNode item = awaitItems(ada, 1).getFirst();
        assertThat(item.path("kind").asString()).isEqualTo("mention");
        assertThat(item.path("reason").asString()).isEqualTo("mentioned");
        assertThat(item.path("subject").path("type").asString()).isEqualTo("message");
        assertThat(item.path("subject").path("id").asString())
                .isEqualTo(message.id().toString());
        assertThat(item.path("subject").path("url").asString()).isEqualTo("/channels/" + room.id() + "#message-1");
        assertThat(item.path("subject").path("title").asString()).isEqualTo("Who waters, @ada?");
        assertThat(items(other)).isEmpty();
        assertThat(items(grace)).isEmpty();
    }

    @Test
    void aConversationTellsItsPeopleOfEachMessage() {
        Room room = chat.conversation(ada, grace);
        chat.message(room, grace, "Hello");
        JsonNode item = awaitItems(ada, 1).getFirst();
        assertThat(item.path("kind").asString()).isEqualTo("message");
        assertThat(item.path("reason").asString()).isEqualTo("direct");
        assertThat(item.path("orgId").isNull()).isTrue();
        assertThat(items(grace)).isEmpty();
    }

    @Test
    void whoeverBlocksOrMutesAPersonIsToldOfNothingThatTheyWrite() {
        UserSummary other = given.member(org, Role.MEMBER);
        given.blocked(ada, grace);
        given.muted(other, grace);
        Room room = chat.channel(org, false, ada, grace, other);
        chat.toAll(room, grace, "channel");
        chat.message(chat.conversation(ada, grace), grace, "Hello");
        chat.message(room, other, "Who waters, @ada?", ada);
        assertThat(awaitItems(ada, 1).getFirst().path("kind").asString()).isEqualTo("mention");
        assertThat(items(other)).isEmpty();
    }

    @Test
    void whoWroteInAThreadOrBeganItIsToldOfItsAnswers() {
        UserSummary other = given.member(org, Role.MEMBER);
        Room room = chat.channel(org, false, ada, grace, other);
        Message first = chat.message(room, ada, "Who waters?");
        chat.reply(first, true, grace, "I do");
        assertThat(awaitItems(ada, 1).getFirst().path("kind").asString()).isEqualTo("reply");
        assertThat(items(ada).getFirst().path("subject").path("title").asString())
                .isEqualTo("Who waters?");
        chat.reply(first, false, other, "Me too");
        awaitItems(ada, 2);
        awaitItems(grace, 1);
        assertThat(items(other)).isEmpty();
    }

    @Test
    void allWhoAreInAChannelAreToldOfWhatCallsThem() {
        Room room = chat.channel(org, false, ada, grace);
        UserSummary outside = given.member(org, Role.MEMBER);
        chat.toAll(room, grace, "channel");
        assertThat(awaitItems(ada, 1).getFirst().path("reason").asString()).isEqualTo("mentioned");
        assertThat(items(outside)).isEmpty();
    }

    @Test
    void onesOwnLevelSaysWhatOneIsTold() {
        UserSummary quiet = given.member(org, Role.MEMBER);
        Room room = chat.channel(org, false, ada, grace, quiet);
        chat.level(room, ada, "all");
        chat.level(room, quiet, "none");
        chat.message(room, grace, "Just so @quiet", quiet);
        assertThat(awaitItems(ada, 1).getFirst().path("reason").asString()).isEqualTo("watching");
        chat.level(room, ada, "mentions");
        chat.message(room, grace, "Not for Ada");
        chat.message(room, grace, "For Ada", ada);
        awaitItems(ada, 2);
        assertThat(items(quiet)).isEmpty();
    }

    @Test
    void messagesOfOneConversationAreOneWithThoseWhoWrote() {
        UserSummary other = given.member(org, Role.MEMBER);
        Room room = chat.conversation(ada, grace, other);
        Message first = chat.message(room, grace, "One");
        chat.message(room, other, "Two");
        Message last = chat.message(room, grace, "Three");
        JsonNode item = await().until(
                        () -> items(ada),
                        items -> items.size() == 1
                                && items.getFirst().path("count").asInt() == 3)
                .getFirst();
        assertThat(item.path("subject").path("id").asString())
                .isEqualTo(last.id().toString());
        assertThat(item.path("actors")
                        .valueStream()
                        .map(actor -> actor.path("id").asString()))
                .containsExactly(grace.id().toString(), other.id().toString());
        awaitUnread(ada, 1);

        chat.deleted(first);
        await().until(() -> items(ada).getFirst().path("count").asInt() == 2);
        Api.Answer left = api.as(ada)
                .post(
                        "/api/v1/notifications/mark-read",
                        Map.of("ids", List.of(item.path("id").asString())));
        assertThat(left.body().path("count").asInt()).isZero();

        chat.message(room, grace, "Four");
        List<JsonNode> both = awaitItems(ada, 2);
        assertThat(both.getFirst().path("count").asInt()).isEqualTo(1);
        assertThat(both.getLast().path("count").asInt()).isEqualTo(2);
        assertThat(both.getLast().path("readAt").isString()).isTrue();
    }

    @Test
    void whatIsReadInTheChannelIsReadHere() {
        Room room = chat.channel(org, false, ada, grace);
        chat.message(room, grace, "One", ada);
        Message topical = chat.inTopic(room, "roses", grace, "Two", ada);
        Message last = chat.message(room, grace, "Three", ada);
        awaitItems(ada, 3);
        chat.readTopic(room, "roses", ada, topical.seq());
        awaitUnread(ada, 2);
        chat.read(room, ada, last.seq() - 1);
        awaitUnread(ada, 1);
        chat.read(room, ada, 0);
        chat.read(room, ada, last.seq());
        awaitUnread(ada, 0);
        assertThat(streams.soFar(NotificationsRead.class, read -> read.userId().equals(ada.id())))
                .hasSize(3);
    }

    @Test
    void whatIsDeletedOrMentionsOneNoMoreIsWithdrawn() {
        Room room = chat.channel(org, false, ada, grace);
        Message kept = chat.message(room, grace, "@ada", ada);
        Message deleted = chat.message(room, grace, "@ada again", ada);
        Message edited = chat.message(room, grace, "@ada once more", ada);
        awaitItems(ada, 3);
        chat.deleted(deleted);
        chat.edited(edited, "nobody");
        chat.edited(kept, "@ada, please", ada);
        awaitItems(ada, 1);
        await().until(() ->
                items(ada).getFirst().path("subject").path("title").asString().equals("@ada, please"));
        streams.await(NotificationsWithdrawn.class, gone -> gone.userId().equals(ada.id()) && gone.unreadCount() == 1);
    }

    @Test
    void oneWhoWasRemovedSeesNothingMoreOfIt() {
        Room room = chat.channel(org, true, ada, grace);
        chat.message(room, grace, "Among us, @ada", ada);
        awaitItems(ada, 1);
        chat.remove(room, ada);
        awaitItems(ada, 0);
    }

    private List<JsonNode> awaitItems(UserSummary user, int count) {
        return await().until(() -> items(user), items -> items.size() == count);
    }

    private void awaitUnread(UserSummary user, int count) {
        await().until(() -> api.as(user)
                        .get("/api/v1/notifications/unread-count")
                        .body()
                        .path("count")
                        .asInt()
                == count);
    }

    private List<JsonNode> items(UserSummary user) {
        return List.copyOf(
                api.as(user).get("/api/v1/notifications").body().path("items").values());
    }
}
