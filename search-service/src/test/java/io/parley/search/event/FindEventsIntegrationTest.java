package io.parley.search.event;

import static io.parley.search.Writings.found;
import static io.parley.search.Writings.items;
import static io.parley.search.Writings.word;
import static io.parley.test.Given.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.security.Role;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Api.Caller;
import io.parley.test.Given;
import io.parley.test.ParleyElasticsearch;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
@ParleyElasticsearch
class FindEventsIntegrationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    private final String word = word();
    private UUID orgId;
    private Planner planner;

    @BeforeEach
    void anOrganization(@Autowired Streams streams) {
        orgId = given.organization(PUBLIC);
        planner = new Planner(streams, orgId);
    }

    @Test
    void theGeneralSearchFindsAnEventByItsTitleDescriptionAndPlace() {
        UUID event = planner.event("Pruning " + word);
        assertThat(found(api.anonymous(), word + "&type=event", 1)).containsExactly(event.toString());
        JsonNode hit = items(api.anonymous(), word + "+gloves+orchard").get(0);
        assertThat(hit.path("type").asString()).isEqualTo("event");
        assertThat(hit.path("title").asString()).isEqualTo("Pruning " + word);
        assertThat(hit.path("url").asString()).isEqualTo("/events/" + event);
    }

    @Test
    void whatChangesIsFoundAsItIsAndWhatIsGoneNoMore() {
        UUID event = planner.event(word);
        found(api.anonymous(), word, 1);
        planner.renamed(event, word + "x");
        found(api.anonymous(), word + "x", 1);
        assertThat(found(api.anonymous(), word)).isEmpty();
        planner.deleted(event);
        found(api.anonymous(), word + "x", 0);
    }

    @Test
    void whatIsCancelledIsFoundButNotOfferedAnyMore() {
        UUID event = planner.event(word);
        await(discover(api.anonymous(), "q=" + word), event);
        planner.cancelled(event, word);
        await(discover(api.anonymous(), "q=" + word));
        assertThat(found(api.anonymous(), word)).containsExactly(event.toString());
    }

    @Test
    void theNearestComesFirstAsFarAsOneMaySeeIt() {
        UUID far = planner.at(52.60, 13.405, "Far " + word);
        UUID near = planner.at(52.521, 13.405, "Near " + word);
        UUID own = planner.forMembers(52.53, 13.405, "For members");
        planner.at(53.55, 9.99, "In another city");
        planner.event("Nowhere");
        Caller member = api.as(given.member(orgId, Role.MEMBER));

        await(nearby(member, "lat=52.52&lon=13.405&km=20"), near, own, far);

        assertThat(ids(nearby(api.anonymous(), "lat=52.52&lon=13.405&km=20").get()))
                .containsExactly(near.toString(), far.toString());
        JsonNode first =
                nearby(member, "lat=52.52&lon=13.405&km=20").get().body().at("/items/0");
        assertThat(first.path("distanceKm").asDouble()).isBetween(0.10, 0.12);
        assertThat(first.at("/coordinates/lat").asDouble()).isEqualTo(52.521);
        assertThat(first.path("location").asString()).isEqualTo("The old orchard");
        assertThat(first.path("startsAt").asString()).isEqualTo("2198-05-01T09:00:00Z");
    }

    @Test
    void pagesOfWhatIsNearbyAreWholeAndWithoutRepetition() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) all.add(planner.at(10 + i * 0.001, 20, word).toString());
        await(nearby(api.anonymous(), "lat=10&lon=20&km=5"), all);

        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = nearby(api.anonymous(), "lat=10&lon=20&km=5&limit=2" + cursor)
                    .get();
            read.addAll(ids(page));
            cursor = page.body().path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.body().path("nextCursor").asString();
        } while (!cursor.isEmpty());

        assertThat(read).isEqualTo(all);
    }

    @Test
    void whoeverMovesOrIsHiddenIsNoLongerNearby() {
        UUID moved = planner.at(-33.86, 151.2, word);
        UUID hidden = planner.at(-33.861, 151.2, word);
        await(nearby(api.anonymous(), "lat=-33.86&lon=151.2"), moved, hidden);
        planner.movedTo(moved, -37.81, 144.96, word);
        planner.madePrivate(hidden, -33.861, 151.2, word);
        await(nearby(api.anonymous(), "lat=-33.86&lon=151.2"));
        await(nearby(api.anonymous(), "lat=-37.81&lon=144.96"), moved);
    }

    @Test
    void timeAndKindNarrowAndWithoutWordsTheSoonestComesFirst() {
        UUID past = planner.starting(Instant.parse("2020-05-01T09:00:00Z"), word);
        UUID later = planner.starting(Planner.STARTS.plus(Duration.ofDays(2)), word);
        UUID soon = planner.starting(Planner.STARTS, word);
        await(discover(api.anonymous(), ""), soon, later);
        assertThat(ids(discover(api.anonymous(), "from=2020-01-01T00:00:00Z").get()))
                .containsExactly(past.toString(), soon.toString(), later.toString());
        assertThat(ids(discover(api.anonymous(), "q=" + word + "&to=2198-05-02T00:00:00Z")
                        .get()))
                .containsExactly(soon.toString());
        assertThat(ids(discover(api.anonymous(), "kind=live").get())).isEmpty();
    }

    @Test
    void whatCantBeIsRefusedWithItsName() {
        for (String bad : List.of("lat=91&lon=0", "lat=0&lon=-181", "lat=0&lon=0&km=0", "lat=NaN&lon=0", "lon=0"))
            assertThat(nearby(api.anonymous(), bad).get().status()).as(bad).isEqualTo(400);
        assertThat(nearby(api.anonymous(), "lat=91&lon=0")
                        .get()
                        .body()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/lat");
        assertThat(discover(api.anonymous(), "kind=party")
                        .get()
                        .body()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/kind");
        assertThat(discover(api.anonymous(), "from=2030-01-01T00:00:00Z&to=2029-01-01T00:00:00Z")
                        .get()
                        .status())
                .isEqualTo(400);
        assertThat(discover(api.anonymous(), "cursor=nonsense").get().problem()).isEqualTo("invalid-cursor");
        assertThat(api.anonymous()
                        .get("/api/v1/events/discover?orgId=" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSeriesIsThereByItsNextTimeAndNotByItsFirst() {
        Instant past = Instant.parse("2024-05-01T09:00:00Z");
        UUID once = planner.starting(Planner.STARTS.plus(Duration.ofDays(1)), word);
        UUID series = planner.series(word, past, Planner.STARTS, Planner.STARTS.plus(Duration.ofDays(7)));
        UUID over = planner.series(word, past);
        UUID later = planner.starting(Planner.STARTS.plus(Duration.ofDays(3)), word);
        await(discover(api.anonymous(), ""), series, once, later);
        JsonNode hit = discover(api.anonymous(), "").get().body().at("/items/0");
        assertThat(hit.path("startsAt").asString()).isEqualTo("2198-05-01T09:00:00Z");
        assertThat(hit.path("endsAt").asString()).isEqualTo("2198-05-01T11:00:00Z");
        assertThat(hit.path("recurring").asBoolean()).isTrue();
        assertThat(ids(discover(api.anonymous(), "q=" + word).get())).doesNotContain(over.toString());
        assertThat(nearby(api.anonymous(), "lat=48.2&lon=16.37")
                        .get()
                        .body()
                        .at("/items/0/startsAt")
                        .asString())
                .isEqualTo("2198-05-01T09:00:00Z");

        planner.goesOn(series, word, Planner.STARTS.plus(Duration.ofDays(7)));
        await(discover(api.anonymous(), ""), once, later, series);
    }

    @Test
    void aSeriesIsFoundInADayOnlyIfItTakesPlaceThen() {
        UUID series = planner.series(word, Planner.STARTS, Planner.STARTS.plus(Duration.ofDays(7)));
        await(discover(api.anonymous(), ""), series);

        assertThat(ids(discover(api.anonymous(), "from=2198-05-02T00:00:00Z&to=2198-05-07T00:00:00Z")
                        .get()))
                .isEmpty();
        Answer week = discover(api.anonymous(), "from=2198-05-02T00:00:00Z&to=2198-05-09T00:00:00Z&kind=social")
                .get();
        assertThat(ids(week)).containsExactly(series.toString());
        assertThat(week.body().at("/items/0/startsAt").asString()).isEqualTo("2198-05-08T09:00:00Z");
        assertThat(ids(discover(api.anonymous(), "kind=webinar").get())).isEmpty();
    }

    private Supplier<Answer> nearby(Caller caller, String query) {
        return () -> caller.get("/api/v1/events/nearby?orgId=" + orgId + "&" + query);
    }

    private Supplier<Answer> discover(Caller caller, String query) {
        return () -> caller.get("/api/v1/events/discover?orgId=" + orgId + "&" + query);
    }

    private static void await(Supplier<Answer> read, UUID... expected) {
        await(read, List.of(expected).stream().map(UUID::toString).toList());
    }

    private static void await(Supplier<Answer> read, List<String> expected) {
        Awaitility.await().atMost(PATIENCE).until(() -> ids(read.get()), expected::equals);
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
