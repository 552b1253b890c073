package io.parley.notification.inbox;

import static io.parley.test.Given.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.messaging.Ids;
import io.parley.notification.ForumTales;
import io.parley.notification.ForumTales.Post;
import io.parley.notification.ForumTales.Topic;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What people hear by the levels that they chose for forums and topics. */
@ParleyIntegrationTest
class SubscriptionInboxIntegrationTest {

    private final Api api;
    private final Given given;
    private final JdbcClient jdbc;
    private final ForumTales forums;

    private UUID org = Ids.next();
    private UUID forum = org;
    private UserSummary ada = new UserSummary(org, "", "", null);
    private UserSummary grace = ada;
    private UserSummary reader = ada;
    private Topic topic = new Topic(org, org, org);

    @Autowired
    SubscriptionInboxIntegrationTest(Api api, Given given, Streams streams, JdbcClient jdbc) {
        this.api = api;
        this.given = given;
        this.jdbc = jdbc;
        this.forums = new ForumTales(streams);
    }

    @BeforeEach
    void adaHasATopicThatAnotherReads() {
        org = given.organization(PUBLIC);
        ada = given.member(org, Role.MEMBER);
        grace = given.member(org, Role.MEMBER);
        reader = given.member(org, Role.MEMBER);
        forum = forums.forum(org, false);
        topic = forums.topic(forum, org, ada);
        awaitHandled(topic);
    }

    @Test
    void whoWatchesATopicHearsOfEveryPost() {
        forums.chosenForTopic(topic, reader, "watching");
        forums.post(topic, grace, "Neap tides");

        JsonNode item = awaitItems(reader, 1).getFirst();
        assertThat(item.path("kind").asString()).isEqualTo("reply");
        assertThat(item.path("reason").asString()).isEqualTo("watching");
        assertThat(awaitItems(ada, 1).getFirst().path("reason").asString()).isEqualTo("following");
    }

    @Test
    void whoMutedATopicHearsNothingNotEvenOfMentions() {
        forums.chosenForTopic(topic, ada, "muted");
        forums.post(topic, grace, "@ada", ada);
        forums.post(topic, grace, "@reader", reader);

        awaitItems(reader, 1);
        assertThat(items(ada)).isEmpty();
    }

    @Test
    void whoWatchesAForumHearsOfNewTopicsAlsoBelowIt() {
        UUID below = forums.forumBelow(forum, org);
        forums.chosenForForum(forum, org, reader, "watching");
        awaitLevel(forum, reader);
        Topic deep = forums.topic(below, org, grace);

        assertThat(awaitItems(reader, 1).getFirst().path("subject").path("url").asString())
                .isEqualTo("/topics/" + deep.id() + "#post-1");
    }

    @Test
    void theNearestChoiceCounts() {
        UUID below = forums.forumBelow(forum, org);
        forums.chosenForForum(forum, org, reader, "watching");
        forums.chosenForForum(below, org, reader, "muted");
        awaitLevel(below, reader);
        Topic quiet = forums.topic(below, org, grace);
        forums.post(quiet, grace, "@reader", reader);
        forums.chosenForTopic(quiet, reader, "normal");
        forums.post(quiet, grace, "@reader again", reader);

        JsonNode only = awaitItems(reader, 1).getFirst();
        assertThat(only.path("subject").path("url").asString()).isEqualTo("/topics/" + quiet.id() + "#post-3");
    }

    @Test
    void whoMutedAForumHearsNothingThere() {
        forums.chosenForForum(forum, org, ada, "muted");
        awaitLevel(forum, ada);
        forums.post(topic, grace, "@ada", ada);
        forums.post(topic, grace, "@reader", reader);

        awaitItems(reader, 1);
        assertThat(items(ada)).isEmpty();
    }

    @Test
    void aReminderOfOnesOwnPostArrivesOnce() {
        Post post = forums.post(topic, reader, "Mine");
        forums.bookmarkDue(post, reader);

        JsonNode item = awaitItems(reader, 1).getFirst();
        assertThat(item.path("kind").asString()).isEqualTo("reminder");
        assertThat(item.path("subject").path("title").asString()).isEqualTo("On tides");
        assertThat(item.path("subject").path("id").asString())
                .isEqualTo(post.id().toString());
    }

    @Test
    void nobodyIsRemindedOfAPostThatIsGone() {
        Post post = forums.post(topic, ada, "Soon gone");
        forums.deleted(post);
        forums.bookmarkDue(post, reader);
        forums.post(topic, grace, "@reader", reader);

        assertThat(awaitItems(reader, 1).getFirst().path("kind").asString()).isEqualTo("mention");
    }

    // What comes later in a topic is handled later, so nothing before it can meet a choice made from here on.
    private void awaitHandled(Topic topic) {
        UserSummary witness = given.member(org, Role.MEMBER);
        forums.post(topic, ada, "@witness", witness);
        awaitItems(witness, 1);
    }

    // Choices for forums and posts in them are told in two streams.
    private void awaitLevel(UUID placeId, UserSummary user) {
        await().until(() -> jdbc.sql("select exists (select from place_level where place_id = ? and user_id = ?)")
                .params(placeId, user.id())
                .query(Boolean.class)
                .single());
    }

    private List<JsonNode> awaitItems(UserSummary user, int count) {
        return await().until(() -> items(user), items -> items.size() == count);
    }

    private List<JsonNode> items(UserSummary user) {
        Api.Answer answer = api.as(user).get("/api/v1/notifications");
        assertThat(answer.status()).isEqualTo(200);
        return List.copyOf(answer.body().path("items").values());
    }
}
