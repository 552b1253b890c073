package io.parley.forum.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.chat.Attachment;
import io.parley.contracts.chat.PromotedMessage;
import io.parley.contracts.chat.PromotionRequested;
import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PromotionRefused;
import io.parley.contracts.forum.TopicPromoted;
import io.parley.forum.Community;
import io.parley.messaging.Ids;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class PromotionIntegrationTest {

    private static final Instant ASKED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant ANSWERED = Instant.parse("2026-03-01T12:05:00Z");

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    private final UUID topic = Ids.next();
    private final UUID channel = Ids.next();
    private Community community;
    private UUID forum;

    @BeforeEach
    void aForum() {
        community = Community.open(given, api);
        forum = community.forum();
    }

    @Test
    void aThreadIsATopicWithItsAuthorsAndTimesAndALinkBack() {
        ask(forum, community.moderator());

        awaitPromoted();
        JsonNode opened = api.get("/api/v1/topics/" + topic).body();
        assertThat(opened.get("title").asString()).isEqualTo("Watering");
        assertThat(opened.get("author").get("id").asString())
                .isEqualTo(community.member().id().toString());
        assertThat(opened.get("createdAt").asString()).isEqualTo(ASKED.toString());
        JsonNode posts = posts();
        assertThat(posts).hasSize(2);
        assertThat(posts.get(0).get("bodyHtml").asString()).contains("/channels/" + channel + "#message-6");
        assertThat(posts.get(0).get("body").asString()).contains("roses\\[1\\].jpg");
        assertThat(posts.get(1).get("body").asString()).isEqualTo("I do");
        assertThat(posts.get(1).get("number").asInt()).isEqualTo(2);
        assertThat(posts.get(1).get("author").get("id").asString())
                .isEqualTo(community.admin().id().toString());
        assertThat(posts.get(1).get("createdAt").asString()).isEqualTo(ANSWERED.toString());
    }

    @Test
    void peopleAnswerInItAsInAnyOther() {
        ask(forum, community.moderator());
        awaitPromoted();

        assertThat(community
                        .publish(topic, community.member(), Map.of("body", "Thanks"))
                        .body()
                        .get("number")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void nobodyIsMentionedAgainAndWhoBroughtItIsItsEventsActor() {
        ask(forum, community.moderator());

        var told = streams.await(PostCreated.class, event -> event.topicId().equals(topic) && event.number() == 1);
        assertThat(told.payload().mentionedUserIds()).isEmpty();
        assertThat(told.actorId()).isEqualTo(community.moderator().id());
    }

    @Test
    void whatIsAskedTwiceIsOpenedOnce() {
        UUID eventId = Ids.next();
        streams.publish(eventId, request(forum, community.moderator()), 1, null);
        streams.publish(eventId, request(forum, community.moderator()), 1, null);

        awaitPromoted();
        // One that comes behind both says that both were heard.
        streams.publish(requestWithId(Ids.next(), UUID.randomUUID(), community.moderator()), 2);
        streams.await(PromotionRefused.class, event -> event.orgId().equals(community.orgId()));
        assertThat(posts()).hasSize(2);
        assertThat(streams.soFar(TopicPromoted.class, event -> event.topicId().equals(topic)))
                .hasSize(1);
    }

    @Test
    void whoMayNotOpenATopicThereIsRefused() {
        assertThat(refusalOf(forum, community.guest())).isEqualTo("permission-denied");
        assertThat(refusalOf(UUID.randomUUID(), community.member())).isEqualTo("forum-not-found");
        assertThat(refusalOf(Community.closed(given, api).forum(), community.member()))
                .isEqualTo("forum-not-found");
        UUID announcements = community.forum(Map.of("name", "News", "kind", "announcements"));
        assertThat(refusalOf(announcements, community.member())).isEqualTo("announcements-only");
        assertThat(api.get("/api/v1/topics/" + topic).status()).isEqualTo(404);
    }

    private String refusalOf(UUID forumId, UserSummary user) {
        UUID id = Ids.next();
        streams.publish(requestWithId(id, forumId, user), 1);
        return streams.await(PromotionRefused.class, event -> event.topicId().equals(id))
                .payload()
                .problem();
    }

    private void ask(UUID forumId, UserSummary user) {
        streams.publish(request(forumId, user), 1);
    }

    private void awaitPromoted() {
        streams.await(TopicPromoted.class, event -> event.topicId().equals(topic));
    }

    private JsonNode posts() {
        return api.get("/api/v1/topics/" + topic + "/posts").body().get("items");
    }

    private PromotionRequested request(UUID forumId, UserSummary user) {
        return requestWithId(topic, forumId, user);
    }

    private PromotionRequested requestWithId(UUID topicId, UUID forumId, UserSummary user) {
        UUID first = Ids.next();
        Attachment file = new Attachment(Ids.next(), "roses[1].jpg", 2048, "image/jpeg", 640, 480);
        String question = "Who waters, @" + community.admin().username() + "?";
        return new PromotionRequested(
                topicId,
                first,
                channel,
                community.orgId(),
                6,
                forumId,
                "Watering",
                user.id(),
                List.of(
                        new PromotedMessage(first, 6, community.member().id(), question, List.of(file), ASKED),
                        new PromotedMessage(Ids.next(), 8, community.admin().id(), "I do", List.of(), ANSWERED)));
    }
}
