package io.parley.system.journey;

import static io.parley.system.journey.People.join;
import static io.parley.system.journey.People.organization;
import static io.parley.system.journey.People.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.system.client.Answer;
import io.parley.system.client.LiveSocket;
import io.parley.system.client.Session;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** From an event in the calendar to the door, and to its live session, through the gateway. */
@ExtendWith(RunningStack.class)
class EventSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Session ada = someone();
    private final Session grace = someone();
    private final Session hedy = someone();
    private final String orgId = organization(ada, "public");

    @BeforeEach
    void members() {
        join(grace, orgId);
        join(hedy, orgId);
    }

    @Test
    void whoeverWaitsIsToldOfTheirPlaceAndLetInOnce() {
        String event = plan(Map.of("capacity", 1));
        answer(grace, event, "going");
        assertThat(answer(hedy, event, "going").string("status")).isEqualTo("waitlisted");
        assertThat(hedy.get(path(event, "/ticket")).status()).isEqualTo(404);

        answer(grace, event, "declined");

        JsonNode told = await().atMost(PATIENCE)
                .until(
                        () -> hedy.get("/notifications").orThrow().json().at("/items/0"),
                        item -> item.path("kind").asString().equals("event-promoted"));
        assertThat(told.at("/subject/id").asString()).isEqualTo(event);
        Answer ticket = hedy.get(path(event, "/ticket")).orThrow();
        assertThat(ticket.string("qr")).startsWith("<svg");
        Map<String, String> shown = Map.of("code", ticket.string("code"));
        assertThat(grace.post(path(event, "/check-ins"), shown).status()).isEqualTo(403);
        assertThat(ada.post(path(event, "/check-ins"), shown)
                        .orThrow()
                        .json()
                        .at("/user/id")
                        .asString())
                .isEqualTo(hedy.user());
        assertThat(ada.post(path(event, "/check-ins"), shown).status()).isEqualTo(409);
    }

    @Test
    void whatIsLiveComesByTheSocketAndIsWhatOneReadsWhoComesLate() throws InterruptedException {
        String event = plan(Map.of("kind", "live"));
        try (LiveSocket socket = grace.subscribe("event:" + event)) {
            socket.expect("subscribed", PATIENCE);
            ada.post(path(event, "/live/start"), null).orThrow();
            String question = grace.post(path(event, "/questions"), Map.of("body", "Which saw?", "anonymous", true))
                    .orThrow()
                    .string("id");
            hedy.put("/questions/%s/vote".formatted(question), Map.of()).orThrow();
            JsonNode poll = openPoll(event);
            String monday = poll.at("/options/0/id").asString();
            for (Session voter : List.of(grace, hedy))
                voter.put(
                                "/live-polls/%s/ballot"
                                        .formatted(poll.path("id").asString()),
                                Map.of("choices", List.of(monday)))
                        .orThrow();

            JsonNode asked = frame(socket, "event.question-asked.v1");
            assertThat(asked.path("body").asString()).isEqualTo("Which saw?");
            assertThat(asked.path("author").isNull()).isTrue();
            assertThat(frame(socket, "event.question-voted.v1").path("votes").asInt())
                    .isEqualTo(1);
            ada.post("/live-polls/%s/close".formatted(poll.path("id").asString()), null)
                    .orThrow();
            assertThat(frame(socket, "event.live-poll-closed.v1").path("votes").toString())
                    .isEqualTo("[2,0]");
        }
        JsonNode late = hedy.get(path(event, "/live")).orThrow().json();
        assertThat(late.path("state").asString()).isEqualTo("live");
        assertThat(late.at("/questions/0/votes").asInt()).isEqualTo(1);
        assertThat(late.at("/questions/0/voted").asBoolean()).isTrue();
        assertThat(late.at("/polls/0/options/0/votes").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsPlannedIsFoundByWordsAndNearbyAndWhatIsOnlyForMembersByThem() {
        String word = "zymurgy" + System.nanoTime();
        Session stranger = someone();
        Map<String, Object> here = Map.of("lat", -41.29, "lon", 174.78);
        String open = plan(Map.of("title", word, "coordinates", here, "public", true));
        String own = plan(Map.of("title", word, "coordinates", here));
        String nearby = "/events/nearby?lat=-41.29&lon=174.78&km=1&orgId=" + orgId;

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ids(grace, nearby)).containsExactlyInAnyOrder(open, own));
        assertThat(ids(stranger, nearby)).containsExactly(open);
        assertThat(ids(stranger, "/events/discover?q=" + word)).containsExactly(open);
        assertThat(ids(grace, "/search?type=event&q=" + word)).containsExactlyInAnyOrder(open, own);
    }

    @Test
    void aCalendarOfAnotherProgramIsImported() {
        String file = """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:pruning@example.org
                DTSTART;TZID=Europe/Berlin:21990506T100000
                DURATION:PT2H
                SUMMARY:Pruning day
                RRULE:FREQ=WEEKLY;COUNT=3
                END:VEVENT
                END:VCALENDAR
                """;
        String path = "/orgs/%s/calendar.ics".formatted(orgId);
        Map<String, String> type = Map.of("Content-Type", "text/calendar");

        ada.send("POST", path, file, type).orThrow();
        JsonNode again = ada.send("POST", path, file, type).orThrow().json();

        assertThat(again.at("/events/0/outcome").asString()).isEqualTo("unchanged");
        assertThat(grace.get("/orgs/%s/calendar?from=2199-05-01T00:00:00Z&to=2199-06-01T00:00:00Z".formatted(orgId))
                        .orThrow()
                        .json()
                        .path("items"))
                .hasSize(3);
    }

    private JsonNode openPoll(String event) {
        String id = ada.post(path(event, "/polls"), Map.of("question", "Which day?", "options", List.of("Mon", "Tue")))
                .orThrow()
                .string("id");
        return ada.post("/live-polls/%s/open".formatted(id), null).orThrow().json();
    }

    private String plan(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "title", "Pruning day",
                "kind", "social",
                "startsAt", "2199-05-06T10:00",
                "endsAt", "2199-05-06T11:00",
                "timezone", "Europe/Berlin"));
        body.putAll(more);
        return ada.post("/orgs/%s/events".formatted(orgId), body).orThrow().string("id");
    }

    private static Answer answer(Session user, String event, String status) {
        return user.put(path(event, "/rsvp"), Map.of("status", status)).orThrow();
    }

    private static JsonNode frame(LiveSocket socket, String type) throws InterruptedException {
        return socket.next(frame -> frame.type().equals(type), PATIENCE)
                .orElseThrow()
                .data();
    }

    private static List<String> ids(Session user, String path) {
        return user.get(path)
                .orThrow()
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static String path(String event, String below) {
        return "/events/" + event + below;
    }
}
