package io.parley.notification.inbox;

import static io.parley.test.Given.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.forum.PostVote;
import io.parley.contracts.notification.NotificationRaised;
import io.parley.contracts.notification.NotificationsWithdrawn;
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
import tools.jackson.databind.JsonNode;

/** What others think of what one wrote. */
@ParleyIntegrationTest
class FeedbackIntegrationTest {

    private final Api api;
    private final Given given;
    private final Streams streams;
    private final ForumTales forums;

    private UUID org = Ids.next();
    private UserSummary ada = new UserSummary(org, "", "", null);
    private UserSummary mei = ada;
    private UserSummary alan = ada;
    private Topic topic = new Topic(org, org, org);
    private Post post = new Post(org, topic, ada, 1, org);

    @Autowired
    FeedbackIntegrationTest(Api api, Given given, Streams streams) {
        this.api = api;
        this.given = given;
        this.streams = streams;
        this.forums = new ForumTales(streams);
    }

    @BeforeEach
    void adaAnswersMei() {
        org = given.organization(PUBLIC);
        ada = given.member(org, Role.MEMBER);
        mei = given.member(org, Role.MEMBER);
        alan = given.member(org, Role.MEMBER);
        topic = forums.topic(forums.forum(org, false), org, mei);
        post = forums.post(topic, ada, "At new moon");
    }

    @Test
    void votesForAPostAreOneInTheList() {
        forums.voted(post, vote(mei, 1, 0), vote(alan, 1, 0), vote(given.member(org, Role.MEMBER), -1, 0));

        JsonNode told =
                await().until(() -> items(ada), items -> items.size() == 1).getFirst();
        assertThat(told.path("kind").asString()).isEqualTo("vote");
        assertThat(told.path("reason").asString()).isEqualTo("author");
        assertThat(told.path("count").asInt()).isEqualTo(2);
        assertThat(told.path("actors")
                        .valueStream()
                        .map(actor -> actor.path("username").asString()))
                .containsExactlyInAnyOrder(mei.username(), alan.username());
        assertThat(told.path("subject").path("id").asString())
                .isEqualTo(post.id().toString());
        assertThat(told.path("subject").path("title").asString()).isEqualTo("On tides");
    }

    @Test
    void whoVotesAgainIsNotToldOfAgain() {
        forums.voted(post, vote(mei, 1, 0));
        forums.voted(post, vote(mei, 0, 1), vote(mei, 1, 0));
        forums.voted(post, vote(alan, 1, 0));

        await().until(
                        () -> items(ada),
                        items -> items.size() == 1
                                && items.getFirst().path("count").asInt() == 2);
        assertThat(streams.soFar(
                        NotificationRaised.class,
                        raised -> raised.userId().equals(ada.id())
                                && raised.subjectId().equals(post.id())))
                .hasSize(2);
    }

    @Test
    void whatIsTakenBackIsWithdrawn() {
        forums.voted(post, vote(mei, 1, 0));
        forums.reacted(post, mei, true);
        forums.solved(post, mei);
        await().until(() -> items(ada), items -> items.size() == 3);

        forums.voted(post, vote(mei, 0, 1), vote(mei, -1, 0));
        forums.reacted(post, mei, false);
        forums.unsolved(post);

        await().until(() -> items(ada), List::isEmpty);
        streams.await(
                NotificationsWithdrawn.class, withdrawn -> withdrawn.userId().equals(ada.id()));
    }

    @Test
    void theAuthorOfASolutionIsToldByWhom() {
        forums.solved(post, mei);

        JsonNode told =
                await().until(() -> items(ada), items -> items.size() == 1).getFirst();
        assertThat(told.path("kind").asString()).isEqualTo("solution");
        assertThat(told.path("actor").path("username").asString()).isEqualTo(mei.username());
    }

    @Test
    void whoWinsABountyIsToldWhoseUntilTheSolutionIsTakenBack() {
        forums.solved(post, mei);
        forums.won(post, alan);

        JsonNode told = await().until(() -> items(ada), items -> items.size() == 2).stream()
                .filter(item -> item.path("kind").asString().equals("bounty"))
                .findFirst()
                .orElseThrow();
        assertThat(told.path("actor").path("username").asString()).isEqualTo(alan.username());
        assertThat(told.path("subject").path("url").asString())
                .isEqualTo("/topics/" + topic.id() + "#post-" + post.number());
        assertThat(items(alan)).isEmpty();
        forums.unsolved(post);
        await().until(() -> items(ada), List::isEmpty);
    }

    @Test
    void nobodyIsToldOfThemselvesOrOfThoseWhomTheyMute() {
        given.muted(ada, mei);
        forums.reacted(post, ada, true);
        forums.reacted(post, mei, true);
        forums.reacted(post, alan, true);

        JsonNode told =
                await().until(() -> items(ada), items -> items.size() == 1).getFirst();
        assertThat(told.path("count").asInt()).isEqualTo(1);
        assertThat(told.path("actor").path("username").asString()).isEqualTo(alan.username());
    }

    private static PostVote vote(UserSummary user, int value, int before) {
        return new PostVote(user.id(), value, before);
    }

    private List<JsonNode> items(UserSummary user) {
        return List.copyOf(
                api.as(user).get("/api/v1/notifications").body().path("items").values());
    }
}
