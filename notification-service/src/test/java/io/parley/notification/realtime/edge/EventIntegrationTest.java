package io.parley.notification.realtime.edge;

import static io.parley.test.Given.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.event.LivePollVoted;
import io.parley.contracts.event.LiveStarted;
import io.parley.contracts.event.QuestionAsked;
import io.parley.contracts.event.QuestionVoted;
import io.parley.messaging.Ids;
import io.parley.notification.EventTales;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import io.parley.test.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Events, how many come to them, and their live sessions. */
@ParleyIntegrationTest
class EventIntegrationTest {

    private static final String TITLE = "Pruning day";
    private static final Instant NOW = Instant.parse("2031-05-01T09:00:00Z");

    private final Given given;
    private final Stage stage;
    private final EventTales events;
    private final UUID org;
    private final UserSummary ada;
    private final UserSummary grace;

    @Autowired
    EventIntegrationTest(Api api, Given given, Streams streams, Tokens tokens, EdgeServer edge) {
        this.given = given;
        this.stage = new Stage(api, given, streams, tokens, edge);
        this.org = given.organization(PRIVATE);
        this.ada = given.member(org, Role.ADMIN);
        this.grace = given.member(org, Role.MEMBER);
        this.events = new EventTales(streams, org, ada);
    }

    @Test
    void whatBecomesOfAnEventComesToThoseWhoMayReadIt() {
        UserSummary guest = given.member(org, Role.GUEST);
        UUID event = events.scheduled(TITLE);
        try (TestSocket socket = stage.open(grace);
                TestSocket outside = stage.open(guest)) {
            Stage.awaitSubscribed(socket, name(event), "org:" + org);
            Stage.awaitSubscribed(outside, "org:" + org);
            assertThat(Stage.texts(outside.subscribe(name(event)).path("denied")))
                    .containsExactly(name(event));
            events.postponed(event, TITLE, Duration.ofHours(3), grace);
            events.cancelled(event, TITLE, grace);

            JsonNode moved = data(socket.awaitEvent(name(event), "event.event-rescheduled.v1"));
            assertThat(moved.path("startsAt").asString()).isEqualTo("2031-05-01T12:00:00Z");
            assertThat(moved.path("location").asString()).isEqualTo("The greenhouse");
            JsonNode cancelled = data(socket.awaitEvent("org:" + org, "event.event-cancelled.v1"));
            assertThat(cancelled.path("id").asString()).isEqualTo(event.toString());
            assertThat(cancelled.has("userIds")).isFalse();
            stage.settle(outside);
            assertThat(outside.events()).isEmpty();
        }
    }

    @Test
    void howManyComeIsForAllAndWhoOnlyForOneself() {
        UUID event = events.scheduled(TITLE);
        try (TestSocket own = stage.open(grace);
                TestSocket other = stage.open(ada)) {
            Stage.awaitSubscribed(own, "user");
            Stage.awaitSubscribed(other, "user", name(event));
            events.answered(event, grace, "going", 7);

            JsonNode answer = data(own.awaitEvent("user", "event.rsvp-changed.v1"));
            assertThat(answer.path("status").asString()).isEqualTo("going");
            JsonNode counts = data(other.awaitEvent(name(event), "event.rsvp-changed.v1"));
            assertThat(counts.path("goingCount").asInt()).isEqualTo(7);
            assertThat(counts.toString()).doesNotContain(grace.id().toString());
            stage.settle(other);
            assertThat(other.events()).hasSize(1);
        }
    }

    @Test
    void aLiveSessionComesAsItGoesOnAndHidesWhoAskedAnonymously() {
        UUID event = events.scheduled(TITLE);
        UUID poll = Ids.next();
        UUID named = Ids.next();
        try (TestSocket socket = stage.open(grace)) {
            Stage.awaitSubscribed(socket, name(event));
            events.tell(new LiveStarted(event, org, NOW), ada.id());
            events.tell(new QuestionAsked(event, org, named, ada.id(), "Which saw?", NOW), ada.id());
            events.tell(new QuestionAsked(event, org, Ids.next(), null, "Why?", NOW), null);
            events.tell(new QuestionVoted(event, org, named, 41), null);
            events.tell(new LivePollVoted(event, org, poll, List.of(3, 4), 7), null);

            JsonNode votes = data(socket.awaitEvent(name(event), "event.live-poll-voted.v1"));
            assertThat(votes.path("pollId").asString()).isEqualTo(poll.toString());
            assertThat(votes.path("votes").toString()).isEqualTo("[3,4]");
            List<JsonNode> frames = socket.events();
            assertThat(frames).hasSize(5);
            JsonNode asked = data(frames.get(1));
            assertThat(asked.path("id").asString()).isEqualTo(named.toString());
            assertThat(asked.path("author").path("username").asString()).isEqualTo(ada.username());
            assertThat(data(frames.get(2)).path("author").isNull()).isTrue();
            assertThat(data(frames.get(2)).path("anonymous").asBoolean()).isTrue();
            assertThat(data(frames.get(3)).path("votes").asInt()).isEqualTo(41);
        }
    }

    private static String name(UUID event) {
        return "event:" + event;
    }

    private static JsonNode data(JsonNode frame) {
        return frame.path("data");
    }
}
