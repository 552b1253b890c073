package io.parley.event.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.event.LivePollClosed;
import io.parley.contracts.event.LivePollOpened;
import io.parley.contracts.event.LivePollVoted;
import io.parley.event.Gathering;
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
class LivePollIntegrationTest {

    private static final int VOTERS = 12;

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
    void aSession() {
        here = Gathering.of(given, api);
        event = here.event(Map.of("kind", "live"));
        api.as(here.admin()).post(Gathering.path(event) + "/live/start");
    }

    @Test
    void aDraftIsTheHostsUntilItOpens() {
        JsonNode poll = poll(false);
        assertThat(state(here.member()).get("polls").isEmpty()).isTrue();
        assertThat(state(here.admin()).get("polls").size()).isEqualTo(1);
        assertThat(cast(here.member(), poll, 0).problem()).isEqualTo("poll-not-open");
        assertThat(turn(here.member(), poll, "open").problem()).isEqualTo("permission-denied");
        assertThat(turn(here.admin(), poll, "close").problem()).isEqualTo("poll-not-open");

        assertThat(turn(here.admin(), poll, "open").body().get("state").asString())
                .isEqualTo("open");
        turn(here.admin(), poll, "open");

        LivePollOpened told = streams.await(
                        LivePollOpened.class, one -> one.pollId().equals(idOf(poll)))
                .payload();
        assertThat(told.options()).hasSize(3);
        assertThat(state(here.member()).get("polls").get(0).get("question").asString())
                .isEqualTo("Which day?");
    }

    @Test
    void aBallotIsChangedAndCountedOnce() {
        JsonNode poll = opened(true);

        cast(here.member(), poll, 0, 1);
        JsonNode after = cast(here.member(), poll, 1, 2).body();

        assertThat(votes(after)).containsExactly(0, 1, 1);
        assertThat(after.get("voters").asInt()).isEqualTo(1);
        assertThat(after.get("myChoices").valueStream().map(JsonNode::asString))
                .containsExactly(option(poll, 1), option(poll, 2));
    }

    @Test
    void whatAClosedPollTellsIsARecountOfItsBallots() throws InterruptedException, ExecutionException {
        JsonNode poll = opened(false);
        List<Callable<Answer>> ballots = new ArrayList<>();
        for (int i = 0; i < VOTERS; i++) {
            UserSummary voter = given.member(here.orgId(), Role.MEMBER);
            int choice = i % 3;
            ballots.add(() -> cast(voter, poll, choice));
            ballots.add(() -> cast(voter, poll, (choice + 1) % 3));
        }
        ballots.add(VOTERS, () -> turn(here.admin(), poll, "close"));

        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (Future<Answer> answer : people.invokeAll(ballots))
                assertThat(answer.get().status()).as("%s", answer.get()).isIn(200, 409);
        }

        LivePollClosed told = streams.await(
                        LivePollClosed.class, one -> one.pollId().equals(idOf(poll)))
                .payload();
        assertThat(told.votes()).isEqualTo(recounted(idOf(poll)));
        assertThat(told.voters())
                .isEqualTo(told.votes().stream().mapToInt(n -> n).sum());
        assertThat(votes(state(here.member()).get("polls").get(0))).isEqualTo(told.votes());
        assertThat(cast(here.member(), poll, 0).problem()).isEqualTo("poll-not-open");
        assertThat(turn(here.admin(), poll, "open").problem()).isEqualTo("poll-not-open");
    }

    @Test
    void countsAreToldWhileAPollIsOpen() {
        JsonNode poll = opened(false);

        cast(here.member(), poll, 2);

        LivePollVoted told = streams.await(
                        LivePollVoted.class, one -> one.pollId().equals(idOf(poll)))
                .payload();
        assertThat(told.votes()).containsExactly(0, 0, 1);
        assertThat(told.voters()).isEqualTo(1);
    }

    @Test
    void theEndOfTheSessionClosesItsPolls() {
        JsonNode poll = opened(false);
        cast(here.member(), poll, 0);

        api.as(here.admin()).post(Gathering.path(event) + "/live/end");

        LivePollClosed told = streams.await(
                        LivePollClosed.class, one -> one.pollId().equals(idOf(poll)))
                .payload();
        assertThat(told.votes()).containsExactly(1, 0, 0);
        assertThat(cast(here.other(), poll, 0).problem()).isEqualTo("live-ended");
    }

    @Test
    void badPollsAndBallotsAreRefused() {
        assertThat(Gathering.pointersOf(create(here.admin(), Map.of("question", "Which?", "options", List.of("One")))))
                .containsExactly("/options");
        assertThat(Gathering.pointersOf(
                        create(here.admin(), Map.of("question", "Which?", "options", List.of("One", "One ")))))
                .containsExactly("/options");
        assertThat(create(here.member(), Map.of("question", "Which?", "options", List.of("One", "Two")))
                        .problem())
                .isEqualTo("permission-denied");
        JsonNode poll = opened(false);
        assertThat(Gathering.pointersOf(cast(here.member(), poll, 0, 1))).containsExactly("/choices");
        assertThat(Gathering.pointersOf(ballot(here.member(), poll, List.of(UUID.randomUUID()))))
                .containsExactly("/choices");
        assertThat(Gathering.pointersOf(ballot(here.member(), poll, List.of()))).containsExactly("/choices");
        assertThat(cast(here.stranger(), poll, 0).problem()).isEqualTo("event-not-found");
        assertThat(turn(here.admin(), UUID.randomUUID(), "open").problem()).isEqualTo("poll-not-found");
        assertThat(state(here.member()).get("polls").get(0).get("voters").asInt())
                .isZero();
    }

    @Test
    void peopleSayWhatTheyThoughtOnceItIsOver() {
        String feedback = Gathering.path(event) + "/feedback";
        assertThat(api.as(here.member()).post(feedback, Map.of("rating", 5)).problem())
                .isEqualTo("live-not-ended");
        api.as(here.admin()).post(Gathering.path(event) + "/live/end");
        assertThat(Gathering.pointersOf(api.as(here.member()).post(feedback, Map.of("rating", 6))))
                .containsExactly("/rating");

        api.as(here.member()).post(feedback, Map.of("rating", 1));
        api.as(here.member()).post(feedback, Map.of("rating", 4, "comment", "Too short."));
        api.as(here.other()).post(feedback, Map.of("rating", 5));

        JsonNode read = api.as(here.admin()).get(feedback).body();
        assertThat(read.get("count").asInt()).isEqualTo(2);
        assertThat(read.get("average").asDouble()).isEqualTo(4.5);
        assertThat(read.get("comments").toString()).isEqualTo("[{\"rating\":4,\"comment\":\"Too short.\"}]");
        assertThat(api.as(here.member()).get(feedback).problem()).isEqualTo("permission-denied");
    }

    private JsonNode poll(boolean multiple) {
        Answer created = create(
                here.admin(),
                Map.of(
                        "question",
                        "Which day?",
                        "options",
                        List.of("Monday", "Tuesday", "Friday"),
                        "multiple",
                        multiple));
        assertThat(created.status()).as("%s", created).isEqualTo(201);
        return created.body();
    }

    private JsonNode opened(boolean multiple) {
        JsonNode poll = poll(multiple);
        return turn(here.admin(), poll, "open").body();
    }

    private Answer create(UserSummary user, Map<String, Object> poll) {
        return api.as(user).post(Gathering.path(event) + "/polls", poll);
    }

    private Answer turn(UserSummary user, JsonNode poll, String how) {
        return turn(user, idOf(poll), how);
    }

    private Answer turn(UserSummary user, UUID poll, String how) {
        return api.as(user).post("/api/v1/live-polls/" + poll + "/" + how);
    }

    private Answer cast(UserSummary user, JsonNode poll, int... choices) {
        List<UUID> ids = new ArrayList<>();
        for (int choice : choices) ids.add(UUID.fromString(option(poll, choice)));
        return ballot(user, poll, ids);
    }

    private Answer ballot(UserSummary user, JsonNode poll, List<UUID> choices) {
        return api.as(user).put("/api/v1/live-polls/" + idOf(poll) + "/ballot", Map.of("choices", choices));
    }

    private JsonNode state(UserSummary user) {
        return api.as(user).get(Gathering.path(event) + "/live").body();
    }

    private List<Integer> recounted(UUID poll) {
        return jdbc.sql("""
                        select (select count(*) from live_ballot b
                                 where b.poll_id = o.poll_id and o.position = any(b.positions))
                          from live_poll_option o where o.poll_id = ? order by o.position""").param(poll).query(Integer.class).list();
    }

    private static List<Integer> votes(JsonNode poll) {
        return poll.get("options")
                .valueStream()
                .map(option -> option.get("votes").asInt())
                .toList();
    }

    private static String option(JsonNode poll, int index) {
        return poll.get("options").get(index).get("id").asString();
    }

    private static UUID idOf(JsonNode poll) {
        return UUID.fromString(poll.get("id").asString());
    }
}
