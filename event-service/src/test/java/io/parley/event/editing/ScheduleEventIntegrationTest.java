package io.parley.event.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.event.EventCancelled;
import io.parley.contracts.event.EventDeleted;
import io.parley.contracts.event.EventRescheduled;
import io.parley.contracts.event.EventScheduled;
import io.parley.contracts.event.PeopleInvited;
import io.parley.contracts.place.Readers;
import io.parley.event.Gathering;
import io.parley.messaging.Ids;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class ScheduleEventIntegrationTest {

    private static final String[] NAMED = """
            id title description kind startsAt endsAt startsAtLocal endsAtLocal timezone location coordinates meetingUrl capacity
            registrationRequired public recurrence status goingCount interestedCount waitlistCount myRsvp nextOccurrence
            """.split("\\s+");

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    private Gathering here;

    @BeforeEach
    void anOrganization() {
        here = Gathering.of(given, api);
    }

    @Test
    void anEventIsCreatedWithAllThatTheContractNames() {
        Answer created = here.create(
                here.admin(),
                Map.of(
                        "description",
                        "Bring *gloves*",
                        "location",
                        "Orchard",
                        "coordinates",
                        Map.of("lat", 52.5, "lon", 13.4),
                        "meetingUrl",
                        "https://meet.example.org/x",
                        "capacity",
                        30));

        JsonNode event = created.body();
        assertThat(event.propertyNames()).contains(NAMED);
        assertThat(event.get("startsAt").asString()).isEqualTo("2199-05-06T08:00:00Z");
        assertThat(event.get("startsAtLocal").asString()).isEqualTo("2199-05-06T10:00");
        assertThat(event.get("status").asString()).isEqualTo("scheduled");
        assertThat(event.get("nextOccurrence").asString()).isEqualTo("2199-05-06T08:00:00Z");
        assertThat(event.get("descriptionHtml").asString()).contains("<em>gloves</em>");
        UUID id = Gathering.idOf(created);
        assertThat(created.header("Location")).isEqualTo(Gathering.path(id));
        assertThat(here.read(id, here.admin())).isEqualTo(event);
        EventScheduled told = streams.await(
                        EventScheduled.class, one -> one.eventId().equals(id))
                .payload();
        assertThat(told.readers()).isEqualTo(Readers.members("member"));
        assertThat(told.details().latitude()).isEqualTo(52.5);
    }

    @Test
    void aTimeInTheGapOrTheFoldOfAClockChangeIsResolvedAsRfc5545Says() {
        JsonNode gap = here.create(here.admin(), Map.of("startsAt", "2027-03-28T02:30", "endsAt", "2027-03-28T04:00"))
                .body();
        JsonNode fold = here.create(here.admin(), Map.of("startsAt", "2027-10-31T02:30", "endsAt", "2027-10-31T04:00"))
                .body();

        assertThat(gap.get("startsAt").asString()).isEqualTo("2027-03-28T01:30:00Z");
        assertThat(gap.get("startsAtLocal").asString()).isEqualTo("2027-03-28T02:30");
        assertThat(fold.get("startsAt").asString()).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(fold.get("endsAt").asString()).isEqualTo("2027-10-31T03:00:00Z");
    }

    @Test
    void instantsAreKeptAsLocalTime() {
        JsonNode event = here.create(
                        here.admin(), Map.of("startsAt", "2027-07-01T08:00:00Z", "endsAt", "2027-07-01T11:30:00+02:00"))
                .body();

        assertThat(event.get("startsAtLocal").asString()).isEqualTo("2027-07-01T10:00");
        assertThat(event.get("endsAt").asString()).isEqualTo("2027-07-01T09:30:00Z");
    }

    @Test
    void theSameIdFromTheSamePersonIsTheSameEvent() {
        Map<String, Object> body = Map.of("id", Ids.next());

        JsonNode first = here.create(here.admin(), body).body();

        assertThat(here.create(here.admin(), body).body()).isEqualTo(first);
        UserSummary second = given.member(here.orgId(), Role.ADMIN);
        assertThat(here.create(second, body).problem()).isEqualTo("id-taken");
    }

    @Test
    void onlyThoseWhoMayCreateEventsDo() {
        assertThat(here.create(here.moderator(), Map.of()).problem()).isEqualTo("permission-denied");
        assertThat(here.create(here.stranger(), Map.of()).status()).isEqualTo(403);
        assertThat(api.post("/api/v1/orgs/" + here.orgId() + "/events", Gathering.anEvent(Map.of()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatCantBeAnEventIsPointedAt() {
        assertPointed("/endsAt", Map.of("endsAt", "2199-05-06T09:00"));
        assertPointed("/endsAt", Map.of("endsAt", "2199-07-06T09:00"));
        assertPointed("/startsAt", Map.of("startsAt", "tomorrow"));
        assertPointed("/timezone", Map.of("timezone", "Mars/Olympus"));
        assertPointed("/timezone", Map.of("timezone", "+02:00"));
        assertPointed("/coordinates/lat", Map.of("coordinates", Map.of("lat", 91, "lon", 0)));
        assertPointed("/coordinates/lon", Map.of("coordinates", Map.of("lat", 0, "lon", -181)));
        assertPointed("/capacity", Map.of("capacity", 0));
        assertPointed("/meetingUrl", Map.of("meetingUrl", "javascript:alert(1)"));
        assertPointed("/hostIds", Map.of("hostIds", List.of(here.stranger().id())));
        assertPointed("/hostIds", Map.of("hostIds", List.of(here.guest().id())));
        assertPointed("/title", Map.of("title", " "));
        assertPointed("/price/amount", Map.of("price", Map.of("amount", 49, "currency", "eur")));
        assertPointed("/price/amount", Map.of("price", Map.of("amount", 1_000_001, "currency", "eur")));
        assertPointed("/price/currency", Map.of("price", Map.of("amount", 500, "currency", "xau")));
    }

    @Test
    void membersReadWhatIsNotPublicAndOthersDont() {
        UUID closed = here.event(Map.of());
        UUID open = here.event(Map.of("public", true));

        assertThat(list(here.member())).containsExactlyInAnyOrder(closed.toString(), open.toString());
        assertThat(list(here.guest())).containsExactly(open.toString());
        assertThat(list(here.stranger())).containsExactly(open.toString());
        assertThat(api.get(Gathering.path(open)).status()).isEqualTo(200);
        assertThat(api.get(Gathering.path(closed)).status()).isEqualTo(404);
        assertThat(api.as(here.stranger())
                        .patch(Gathering.path(closed), Map.of("title", "x"))
                        .problem())
                .isEqualTo("event-not-found");
        assertThat(here.answer(open, here.stranger(), Map.of("status", "going")).problem())
                .isEqualTo("permission-denied");
    }

    @Test
    void theLinkIsForHostsAndForThoseWhoAreGoing() {
        UUID event = here.event(Map.of("meetingUrl", "https://meet.example.org/x"));

        assertThat(here.read(event, here.member()).get("meetingUrl").isNull()).isTrue();
        here.go(event, here.member(), 0);
        assertThat(here.read(event, here.member()).get("meetingUrl").asString())
                .isEqualTo("https://meet.example.org/x");
        assertThat(here.read(event, here.admin()).get("meetingUrl").isNull()).isFalse();
        assertThat(here.read(event, here.admin()).get("myRsvp").isNull()).isTrue();
    }

    @Test
    void hostsChangeTheirEventAndOthersDont() {
        UUID event = here.event(Map.of("hostIds", List.of(here.member().id())));
        String path = Gathering.path(event);
        here.answer(event, here.other(), Map.of("status", "interested"));
        here.answer(event, here.moderator(), Map.of("status", "declined"));
        String etag = api.as(here.member()).get(path).header("ETag");

        assertThat(api.as(here.other()).patch(path, Map.of("title", "x")).problem())
                .isEqualTo("permission-denied");
        Answer changed = api.as(here.member())
                .header("If-Match", etag)
                .patch(path, Map.of("startsAt", "2199-05-06T12:00", "location", "Barn"));
        assertThat(changed.body().get("endsAtLocal").asString()).isEqualTo("2199-05-06T13:00");
        assertThat(changed.body().get("nextOccurrence").asString()).isEqualTo("2199-05-06T10:00:00Z");
        assertThat(api.as(here.member())
                        .header("If-Match", etag)
                        .patch(path, Map.of("title", "x"))
                        .status())
                .isEqualTo(412);
        EventRescheduled told = streams.await(
                        EventRescheduled.class, one -> one.eventId().equals(event))
                .payload();
        assertThat(told.location()).isEqualTo("Barn");
        assertThat(told.startsAt()).isEqualTo("2199-05-06T10:00:00Z");
        assertThat(told.userIds()).containsExactly(here.other().id());
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("location", null);
        assertThat(api.as(here.admin())
                        .patch(path, nothing)
                        .body()
                        .get("location")
                        .isNull())
                .isTrue();
    }

    @Test
    void whatNobodyAnsweredIsDeletedAndTheRestIsCancelled() {
        UUID unanswered = here.event(Map.of());
        UUID answered = here.event(Map.of());
        here.go(answered, here.member(), 0);

        assertThat(api.as(here.member()).delete(Gathering.path(unanswered)).status())
                .isEqualTo(403);
        assertThat(api.as(here.moderator()).delete(Gathering.path(unanswered)).status())
                .isEqualTo(204);
        assertThat(api.as(here.admin()).delete(Gathering.path(answered)).status())
                .isEqualTo(204);

        assertThat(api.as(here.admin()).get(Gathering.path(unanswered)).status())
                .isEqualTo(404);
        assertThat(here.read(answered, here.member()).get("status").asString()).isEqualTo("cancelled");
        assertThat(here.answer(answered, here.other(), Map.of("status", "going"))
                        .problem())
                .isEqualTo("event-cancelled");
        assertThat(api.as(here.admin())
                        .patch(Gathering.path(answered), Map.of("title", "x"))
                        .problem())
                .isEqualTo("event-cancelled");
        streams.await(EventDeleted.class, one -> one.eventId().equals(unanswered));
        assertThat(streams.await(EventCancelled.class, one -> one.eventId().equals(answered))
                        .payload()
                        .userIds())
                .containsExactly(here.member().id());
    }

    @Test
    void membersAreInvitedByThoseWhoRunTheEvent() {
        UUID event = here.event(Map.of());
        String path = Gathering.path(event) + "/invitations";

        assertThat(api.as(here.member())
                        .post(path, Map.of("userIds", List.of(here.other().id())))
                        .status())
                .isEqualTo(403);
        assertThat(api.as(here.admin())
                        .post(path, Map.of("userIds", List.of(here.stranger().id())))
                        .status())
                .isEqualTo(400);
        assertThat(api.as(here.admin())
                        .post(path, Map.of("userIds", List.of(here.other().id())))
                        .status())
                .isEqualTo(204);
        assertThat(streams.await(PeopleInvited.class, one -> one.eventId().equals(event))
                        .payload()
                        .userIds())
                .containsExactly(here.other().id());
    }

    @Test
    void theListIsInOrderAndPaged() {
        UUID past = here.event(Map.of("startsAt", "2001-05-06T10:00", "endsAt", "2001-05-06T11:00"));
        UUID later = here.event(Map.of("startsAt", "2198-05-06T10:00", "endsAt", "2198-05-06T11:00"));
        UUID last = here.event(Map.of());
        String events = "/api/v1/orgs/" + here.orgId() + "/events";

        assertThat(Gathering.all(api.as(here.member()).get(events + "?when=upcoming"), "id"))
                .containsExactly(later.toString(), last.toString());
        assertThat(Gathering.all(api.as(here.member()).get(events + "?when=past"), "id"))
                .containsExactly(past.toString());
        Answer first = api.as(here.member()).get(events + "?limit=2");
        assertThat(Gathering.all(first, "id")).containsExactly(last.toString(), later.toString());
        assertThat(Gathering.all(
                        api.as(here.member())
                                .get(events + "?limit=2&cursor="
                                        + first.body().get("nextCursor").asString()),
                        "id"))
                .containsExactly(past.toString());
        assertThat(here.read(past, here.member()).get("status").asString()).isEqualTo("over");
    }

    private void assertPointed(String pointer, Map<String, Object> wrong) {
        Answer refused = here.create(here.admin(), wrong);
        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(Gathering.pointersOf(refused)).containsExactly(pointer);
    }

    private List<String> list(UserSummary user) {
        return Gathering.all(api.as(user).get("/api/v1/orgs/" + here.orgId() + "/events"), "id");
    }
}
