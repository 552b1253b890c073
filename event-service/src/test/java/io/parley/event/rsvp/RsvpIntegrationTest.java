package io.parley.event.rsvp;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.event.RsvpChanged;
import io.parley.contracts.event.WaitlistPromoted;
import io.parley.event.Gathering;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class RsvpIntegrationTest {

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
    void anAnswerIsTakenChangedAndTakenBack() {
        UUID event = here.event(Map.of());

        Answer going = here.answer(event, here.member(), Map.of("status", "going", "guests", 2));
        assertThat(going.body().toString())
                .isEqualTo("{\"status\":\"going\",\"guests\":2,\"waitlistPosition\":null,\"payment\":null}");
        assertThat(here.read(event, here.member()).get("goingCount").asInt()).isEqualTo(3);
        assertThat(here.read(event, here.member()).get("myRsvp")).isEqualTo(going.body());
        here.answer(event, here.member(), Map.of("status", "interested", "guests", 2));
        JsonNode interested = here.read(event, here.member());
        assertThat(interested.get("goingCount").asInt()).isZero();
        assertThat(interested.get("interestedCount").asInt()).isEqualTo(1);
        assertThat(api.as(here.member()).delete(Gathering.path(event) + "/rsvp").status())
                .isEqualTo(204);
        assertThat(api.as(here.member()).delete(Gathering.path(event) + "/rsvp").status())
                .isEqualTo(204);
        assertThat(here.read(event, here.member()).get("myRsvp").isNull()).isTrue();
        RsvpChanged told = streams.await(RsvpChanged.class, one -> one.eventId().equals(event) && one.goingCount() == 3)
                .payload();
        assertThat(told.userId()).isEqualTo(here.member().id());
    }

    @Test
    void theFirstPartyThatFitsIsServedAndNobodyIsPassedOverTwice() {
        UUID event = here.event(Map.of("capacity", 3));
        UserSummary pair = given.member(here.orgId(), Role.MEMBER);
        UserSummary single = given.member(here.orgId(), Role.MEMBER);
        UserSummary late = given.member(here.orgId(), Role.MEMBER);
        assertThat(here.go(event, here.member(), 1)).isEqualTo("going");
        assertThat(here.go(event, here.other(), 0)).isEqualTo("going");
        assertThat(here.go(event, pair, 1)).isEqualTo("waitlisted");
        assertThat(here.go(event, single, 0)).isEqualTo("waitlisted");
        assertThat(position(event, single)).isEqualTo(2);

        here.answer(event, here.other(), Map.of("status", "declined"));
        assertThat(status(event, single)).isEqualTo("going");
        assertThat(position(event, pair)).isEqualTo(1);

        assertThat(here.go(event, late, 0)).isEqualTo("waitlisted");
        api.as(single).delete(Gathering.path(event) + "/rsvp");
        assertThat(status(event, late)).as("a place is kept for the pair").isEqualTo("waitlisted");

        here.answer(event, here.member(), Map.of("status", "going", "guests", 0));
        assertThat(status(event, pair)).isEqualTo("going");
        assertThat(status(event, late)).isEqualTo("waitlisted");
        assertThat(here.read(event, late).get("goingCount").asInt()).isEqualTo(3);
        WaitlistPromoted told = streams.await(
                        WaitlistPromoted.class,
                        one -> one.eventId().equals(event) && one.userId().equals(pair.id()))
                .payload();
        assertThat(told.goingCount()).isEqualTo(3);
        assertThat(told.guests()).isEqualTo(1);
    }

    @Test
    void moreCapacityServesInOrderAndLessThanAreGoingIsRefused() {
        UUID event = here.event(Map.of("capacity", 1));
        here.go(event, here.member(), 0);
        here.go(event, here.other(), 0);
        here.go(event, here.moderator(), 0);

        api.as(here.admin()).patch(Gathering.path(event), Map.of("capacity", 2));
        assertThat(status(event, here.other())).isEqualTo("going");
        assertThat(position(event, here.moderator())).isEqualTo(1);
        assertThat(api.as(here.admin())
                        .patch(Gathering.path(event), Map.of("capacity", 1))
                        .problem())
                .isEqualTo("capacity-below-going");
        assertThat(here.read(event, here.admin()).get("capacity").asInt()).isEqualTo(2);
    }

    @Test
    void aPartyThatCantGrowKeepsItsPlaces() {
        UUID event = here.event(Map.of("capacity", 2));
        here.go(event, here.member(), 0);
        here.go(event, here.other(), 0);

        assertThat(here.answer(event, here.member(), Map.of("status", "going", "guests", 1))
                        .problem())
                .isEqualTo("event-full");
        assertThat(status(event, here.member())).isEqualTo("going");
    }

    @Test
    void badAnswersAreRefused() {
        UUID event = here.event(Map.of("capacity", 2));
        UUID past = here.event(Map.of("startsAt", "2001-05-06T10:00", "endsAt", "2001-05-06T11:00"));

        assertThat(Gathering.pointersOf(here.answer(event, here.member(), Map.of("status", "going", "guests", -1))))
                .containsExactly("/guests");
        assertThat(Gathering.pointersOf(here.answer(event, here.member(), Map.of("status", "going", "guests", 2))))
                .containsExactly("/guests");
        assertThat(here.answer(event, here.member(), Map.of("status", "waitlisted"))
                        .status())
                .isEqualTo(400);
        assertThat(here.answer(past, here.member(), Map.of("status", "going")).problem())
                .isEqualTo("event-over");
        assertThat(here.answer(event, here.guest(), Map.of("status", "going")).status())
                .isEqualTo(404);
        assertThat(here.answer(UUID.randomUUID(), here.member(), Map.of("status", "going"))
                        .problem())
                .isEqualTo("event-not-found");
        assertThat(here.answer(event, here.member(), Map.of("status", "going", "occurrence", "2001-01-01T00:00:00Z"))
                        .problem())
                .isEqualTo("occurrence-not-found");
        assertThat(here.read(event, here.member()).get("goingCount").asInt()).isZero();
    }

    @Test
    void membersSeeWhoComes() {
        UUID event = here.event(Map.of("capacity", 2, "public", true));
        here.go(event, here.member(), 0);
        here.go(event, here.other(), 0);
        here.go(event, here.moderator(), 0);
        String attendees = Gathering.path(event) + "/attendees";

        Answer first = api.as(here.member()).get(attendees + "?limit=1");
        assertThat(first.body().get("items").get(0).get("user").get("id").asString())
                .isEqualTo(here.member().id().toString());
        Answer second = api.as(here.member())
                .get(attendees + "?limit=1&cursor="
                        + first.body().get("nextCursor").asString());
        assertThat(second.body().get("items").get(0).get("user").get("username").asString())
                .isEqualTo(here.other().username());
        assertThat(second.body().get("nextCursor").isNull()).isTrue();
        Answer waiting = api.as(here.member()).get(attendees + "?status=waitlisted");
        assertThat(waiting.body().get("items").get(0).get("waitlistPosition").asInt())
                .isEqualTo(1);
        assertThat(api.as(here.member()).get(attendees + "?status=declined").status())
                .isEqualTo(403);
        assertThat(api.as(here.admin()).get(attendees + "?status=declined").status())
                .isEqualTo(200);
        assertThat(api.as(here.guest()).get(attendees).problem()).isEqualTo("permission-denied");
    }

    private String status(UUID event, UserSummary user) {
        return here.read(event, user).get("myRsvp").get("status").asString();
    }

    private int position(UUID event, UserSummary user) {
        return here.read(event, user).get("myRsvp").get("waitlistPosition").asInt();
    }
}
