package io.parley.event.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.event.LiveEnded;
import io.parley.contracts.event.LiveStarted;
import io.parley.contracts.event.QuestionAsked;
import io.parley.contracts.event.QuestionDismissed;
import io.parley.contracts.event.QuestionVoted;
import io.parley.event.Gathering;
import io.parley.messaging.ReceivedEvent;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class LiveSessionIntegrationTest {

    private static final int VOTERS = 20;

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    private Gathering here;
    private UUID event;

    @BeforeEach
    void anEvent() {
        here = Gathering.of(given, api);
        event = here.event(Map.of("kind", "live"));
    }

    @Test
    void aHostStartsAndEndsIt() {
        assertThat(state(here.member()).get("state").asString()).isEqualTo("waiting");
        assertThat(post(here.member(), "/live/start").problem()).isEqualTo("permission-denied");
        assertThat(post(here.guest(), "/live/start").problem()).isEqualTo("event-not-found");
        assertThat(post(here.admin(), "/live/end").problem()).isEqualTo("live-not-started");

        assertThat(post(here.admin(), "/live/start").body().get("state").asString())
                .isEqualTo("live");
        post(here.admin(), "/live/start");
        assertThat(post(here.admin(), "/live/end").body().get("state").asString())
                .isEqualTo("ended");
        post(here.admin(), "/live/end");

        streams.await(LiveEnded.class, one -> one.eventId().equals(event));
        assertThat(streams.soFar(LiveStarted.class, one -> one.eventId().equals(event)))
                .hasSize(1);
        assertThat(streams.soFar(LiveEnded.class, one -> one.eventId().equals(event)))
                .hasSize(1);
        assertThat(ask(here.member(), Map.of("body", "Too late?")).problem()).isEqualTo("live-ended");
    }

    @Test
    void viewersAreCountedOnce() {
        for (UserSummary viewer : List.of(here.member(), here.other(), here.member()))
            assertThat(api.as(viewer)
                            .put(Gathering.path(event) + "/live/viewer", null)
                            .status())
                    .isEqualTo(204);

        assertThat(state(here.member()).get("viewers").asInt()).isEqualTo(2);
    }

    @Test
    void everybodyHasOneVoteAndTheCountEqualsARecount() throws InterruptedException, ExecutionException {
        UUID question = asked(here.member(), Map.of("body", "Why?"));
        List<Callable<Answer>> votes = new ArrayList<>();
        for (int i = 0; i < VOTERS; i++) {
            UserSummary voter = given.member(here.orgId(), Role.MEMBER);
            votes.add(() -> api.as(voter).put(vote(question), null));
            votes.add(() -> api.as(voter).put(vote(question), null));
        }

        try (ExecutorService viewers = Executors.newFixedThreadPool(8)) {
            for (Future<Answer> answer : viewers.invokeAll(votes))
                assertThat(answer.get().status()).isEqualTo(204);
        }

        assertThat(question(here.member(), question).get("votes").asInt())
                .isEqualTo(VOTERS)
                .isEqualTo(recounted(question));
        streams.await(QuestionVoted.class, one -> one.questionId().equals(question) && one.votes() == VOTERS);
        assertThat(question(here.member(), question).get("votes").asInt()).isEqualTo(VOTERS);
    }

    @Test
    void aVoteIsTakenBack() {
        UUID question = asked(here.member(), Map.of("body", "Why?"));
        api.as(here.other()).put(vote(question), null);
        assertThat(question(here.other(), question).get("voted").asBoolean()).isTrue();

        api.as(here.other()).delete(vote(question));
        api.as(here.other()).delete(vote(question));

        assertThat(question(here.other(), question).get("votes").asInt()).isZero();
        assertThat(question(here.other(), question).get("voted").asBoolean()).isFalse();
    }

    @Test
    void onlyModeratorsLearnWhoAskedAnonymously() {
        UUID host = here.event(Map.of("hostIds", List.of(here.other().id())));
        event = host;
        UUID question = asked(here.member(), Map.of("body", "Why?", "anonymous", true));

        assertThat(question(here.other(), question).get("author").isNull()).isTrue();
        assertThat(question(here.moderator(), question).get("author").get("id").asString())
                .isEqualTo(here.member().id().toString());
        ReceivedEvent<QuestionAsked> told = streams.awaitReceived(
                QuestionAsked.class, one -> one.payload().questionId().equals(question));
        assertThat(told.payload().authorId()).isNull();
        assertThat(told.actorId()).isNull();
    }

    @Test
    void aHostAsksForNames() {
        Answer changed = api.as(here.admin()).put(Gathering.path(event) + "/live", Map.of("anonymousQuestions", false));
        assertThat(changed.body().get("anonymousQuestions").asBoolean()).isFalse();

        assertThat(Gathering.pointersOf(ask(here.member(), Map.of("body", "Why?", "anonymous", true))))
                .containsExactly("/anonymous");
        assertThat(ask(here.member(), Map.of("body", "Why?")).status()).isEqualTo(201);
    }

    @Test
    void questionsAreAnsweredAndPutAside() {
        UUID good = asked(here.member(), Map.of("body", "Why?"));
        UUID bad = asked(here.member(), Map.of("body", "Buy here"));

        assertThat(api.as(here.member())
                        .post("/api/v1/questions/" + good + "/answer")
                        .problem())
                .isEqualTo("permission-denied");
        assertThat(api.as(here.admin())
                        .post("/api/v1/questions/" + good + "/answer")
                        .status())
                .isEqualTo(204);
        assertThat(api.as(here.moderator())
                        .post("/api/v1/questions/" + bad + "/dismiss")
                        .status())
                .isEqualTo(204);

        assertThat(state(here.member()).get("questions").size()).isEqualTo(1);
        assertThat(question(here.admin(), bad).get("status").asString()).isEqualTo("dismissed");
        assertThat(question(here.member(), good).get("status").asString()).isEqualTo("answered");
        assertThat(api.as(here.member()).put(vote(good), null).problem()).isEqualTo("question-closed");
        streams.await(QuestionDismissed.class, one -> one.questionId().equals(bad));
    }

    @Test
    void badQuestionsAndStrangersAreRefused() {
        assertThat(Gathering.pointersOf(ask(here.member(), Map.of("body", " "))))
                .containsExactly("/body");
        assertThat(Gathering.pointersOf(ask(here.member(), Map.of("body", "x".repeat(1001)))))
                .containsExactly("/body");
        assertThat(ask(here.stranger(), Map.of("body", "Why?")).problem()).isEqualTo("event-not-found");
        assertThat(api.as(here.member()).put(vote(UUID.randomUUID()), null).problem())
                .isEqualTo("question-not-found");
        UUID question = asked(here.member(), Map.of("body", "Why?"));
        assertThat(api.as(here.stranger()).put(vote(question), null).problem()).isEqualTo("event-not-found");
        assertThat(state(here.member()).get("questions").size()).isEqualTo(1);
    }

    private JsonNode state(UserSummary user) {
        Answer answer = api.as(user).get(Gathering.path(event) + "/live");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body();
    }

    private JsonNode question(UserSummary user, UUID id) {
        return state(user)
                .get("questions")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private Answer post(UserSummary user, String path) {
        return api.as(user).post(Gathering.path(event) + path);
    }

    private Answer ask(UserSummary user, Map<String, Object> question) {
        return api.as(user).post(Gathering.path(event) + "/questions", question);
    }

    private UUID asked(UserSummary user, Map<String, Object> question) {
        return Gathering.idOf(ask(user, question));
    }

    private static String vote(UUID question) {
        return "/api/v1/questions/" + question + "/vote";
    }

    private int recounted(UUID question) {
        return jdbc.sql("select count(*) from live_question_vote where question_id = ?")
                .param(question)
                .query(Integer.class)
                .single();
    }
}
