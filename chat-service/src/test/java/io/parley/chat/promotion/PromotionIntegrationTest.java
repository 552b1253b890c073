package io.parley.chat.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.chat.Team;
import io.parley.contracts.DomainEvent;
import io.parley.contracts.chat.PromotedMessage;
import io.parley.contracts.chat.PromotionDecided;
import io.parley.contracts.chat.PromotionRequested;
import io.parley.contracts.forum.PromotionRefused;
import io.parley.contracts.forum.TopicDeleted;
import io.parley.contracts.forum.TopicPromoted;
import io.parley.messaging.Ids;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class PromotionIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    private final UUID forum = Ids.next();
    private Team team;
    private UUID channel;
    private UUID question;

    @BeforeEach
    void aThread() {
        team = Team.of(given, api);
        channel = team.channel();
        question = team.message(channel, team.member(), "Who waters on Sunday?");
        team.message(channel, team.admin(), "Something else");
        team.post(channel, team.other(), Map.of("body", "I do", "threadId", question));
    }

    @Test
    void aThreadBecomesATopicWithItsAuthorsAndTimes() {
        Answer promoted = decided(question, PromotionIntegrationTest::promoted);

        assertThat(promoted.status()).as("%s", promoted).isEqualTo(201);
        UUID topic = UUID.fromString(promoted.body().get("id").asString());
        assertThat(promoted.header("Location")).isEqualTo("/api/v1/topics/" + topic);
        PromotionRequested asked = requested(question);
        assertThat(asked.messages())
                .extracting(PromotedMessage::authorId)
                .containsExactly(team.member().id(), team.other().id());
        assertThat(asked.messages()).extracting(PromotedMessage::body).containsExactly("Who waters on Sunday?", "I do");
        JsonNode shown = promotionOf(question);
        assertThat(shown.get("state").asString()).isEqualTo("done");
        assertThat(shown.get("url").asString()).isEqualTo("/topics/" + topic);
    }

    @Test
    void aTopicThatTheForumRefusesIsToldAndCanBeAskedForAgain() {
        Answer refused = decided(question, asked -> refused(asked, "permission-denied"));

        assertThat(refused.problem()).isEqualTo("permission-denied");
        assertThat(promotionOf(question).get("state").asString()).isEqualTo("refused");
        UUID first = requested(question).topicId();

        CompletableFuture<Answer> again = promoteSoon(question);
        PromotionRequested asked = streams.await(
                        PromotionRequested.class,
                        event -> event.messageId().equals(question)
                                && !event.topicId().equals(first))
                .payload();
        tell(promoted(asked));
        assertThat(again.join().status()).isEqualTo(201);
        assertThat(promotionOf(question).get("state").asString()).isEqualTo("done");
    }

    @Test
    void askingAgainForTheSameIsTheSameAndADecisionThatComesTwiceIsOne() {
        Answer first = decided(question, PromotionIntegrationTest::promoted);
        tell(promoted(requested(question)));
        tell(refused(requested(question), "topic-locked"));

        Answer second = promote(question, team.other(), Map.of());

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(promote(question, team.other(), Map.of("forumId", Ids.next()))
                        .problem())
                .isEqualTo("already-promoted");
        assertThat(streams.soFar(
                        PromotionRequested.class, event -> event.messageId().equals(question)))
                .hasSize(1);
        assertThat(streams.soFar(
                        PromotionDecided.class, event -> event.messageId().equals(question)))
                .hasSize(1);
    }

    @Test
    void whereNobodyDecidesThePromotionIsUnderWay() {
        Answer accepted = promote(question, team.member(), Map.of());

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(promotionOf(question).get("state").asString()).isEqualTo("requested");
    }

    @Test
    void aTopicThatIsDeletedLosesItsLink() {
        decided(question, PromotionIntegrationTest::promoted);
        PromotionRequested asked = requested(question);

        tell(new TopicDeleted(asked.topicId(), asked.forumId(), asked.orgId()));

        await().untilAsserted(() ->
                assertThat(promotionOf(question).get("problem").asString()).isEqualTo("topic-not-found"));
    }

    @Test
    void aRangeOfMessagesGoesWithoutTheThreadsBetween() {
        UUID from = team.message(channel, team.member(), "One");
        team.post(channel, team.other(), Map.of("body", "Aside", "threadId", question));
        UUID until = team.message(channel, team.other(), "Two");
        team.message(channel, team.other(), "Three");

        promote(from, team.member(), Map.of("untilMessageId", until));

        assertThat(requested(from).messages()).extracting(PromotedMessage::body).containsExactly("One", "Two");
        assertThat(Team.pointersOf(promote(until, team.member(), Map.of("untilMessageId", from))))
                .containsExactly("/untilMessageId");
    }

    @Test
    void onlyThoseInTheChannelPromoteAndInPrivateOnlyModeratorsWhatOthersWrote() {
        UUID secret = team.privateChannel(team.member(), team.other(), team.moderator());
        UUID said = team.message(secret, team.member(), "Between us");
        UUID direct = Team.idOf(team.converse(team.member(), team.other()));
        UUID whispered = team.message(direct, team.member(), "Between us two");

        assertThat(promote(said, team.other(), Map.of()).problem()).isEqualTo("permission-denied");
        assertThat(promote(said, team.stranger(), Map.of()).problem()).isEqualTo("message-not-found");
        assertThat(promote(whispered, team.member(), Map.of()).problem()).isEqualTo("not-a-channel");
        assertThat(promote(question, team.guest(), Map.of()).problem()).isEqualTo("message-not-found");
        assertThat(Team.pointersOf(promote(question, team.member(), Map.of("title", "x".repeat(201)))))
                .containsExactly("/title");
        assertThat(promote(said, team.moderator(), Map.of()).status()).isEqualTo(202);
    }

    /** The answer to a promotion that the forum's service decides like this. */
    private Answer decided(UUID message, Function<PromotionRequested, DomainEvent> decision) {
        CompletableFuture<Answer> answer = promoteSoon(message);
        tell(decision.apply(requested(message)));
        return answer.join();
    }

    private CompletableFuture<Answer> promoteSoon(UUID message) {
        return CompletableFuture.supplyAsync(() -> promote(message, team.member(), Map.of()));
    }

    private Answer promote(UUID message, UserSummary user, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("forumId", forum, "title", "Watering"));
        body.putAll(more);
        return api.as(user).post("/api/v1/messages/" + message + "/promote", body);
    }

    private PromotionRequested requested(UUID message) {
        return streams.await(
                        PromotionRequested.class, event -> event.messageId().equals(message))
                .payload();
    }

    private JsonNode promotionOf(UUID message) {
        return api.as(team.member()).get("/api/v1/messages/" + message).body().get("promotion");
    }

    private void tell(DomainEvent event) {
        streams.publish(event, 1);
    }

    private static DomainEvent promoted(PromotionRequested asked) {
        return new TopicPromoted(asked.topicId(), asked.forumId(), asked.orgId(), asked.channelId(), asked.messageId());
    }

    private static DomainEvent refused(PromotionRequested asked, String problem) {
        return new PromotionRefused(asked.topicId(), asked.forumId(), asked.orgId(), problem);
    }
}
