package io.parley.event.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.event.EventCancelled;
import io.parley.contracts.event.EventRescheduled;
import io.parley.event.Gathering;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class SeriesIntegrationTest {

    private static final String SECOND = "2027-03-28T08:00:00Z";

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
    void aWeeklyEventKeepsItsHourWhenTheClocksChange() {
        weekly("RRULE:FREQ=WEEKLY;COUNT=4");

        assertThat(starts())
                .containsExactly("2027-03-21T09:00:00Z", SECOND, "2027-04-04T08:00:00Z", "2027-04-11T08:00:00Z");
    }

    @Test
    void datesComeAndGoBesideTheRule() {
        weekly("RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;TZID=Europe/Berlin:20270328T100000\nRDATE:20270330T080000Z");

        assertThat(starts()).containsExactly("2027-03-21T09:00:00Z", "2027-03-30T08:00:00Z", "2027-04-04T08:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "RRULE:FREQ=DAILY;COUNT=1000000",
                "RRULE:FREQ=WEEKLY;COUNT=3;UNTIL=20280101T000000Z",
                "RRULE:FREQ=SECONDLY",
                "RRULE:FREQ=WEEKLY;BYDAY=MO",
                "RRULE:FREQ=WEEKLY;INTERVAL=0",
                "RRULE:FREQ=WEEKLY;BYDAY=XX",
                "RRULE:FREQ=WEEKLY;COUNT=1\nEXDATE:20270321T100000",
                "RDATE:2027",
                "FREQ=WEEKLY"
            })
    void aRuleThatCantBeUsedIsRefused(String recurrence) {
        Answer refused = here.create(here.admin(), sunday(recurrence));

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(Gathering.pointersOf(refused)).containsExactly("/recurrence");
    }

    @Test
    void anEndlessRuleIsExpandedWithinBounds() {
        weekly("RRULE:FREQ=DAILY");

        Answer page = here.calendar(here.member(), "2027-03-01T00:00:00Z", "2028-03-01T00:00:00Z");
        assertThat(Gathering.all(page, "occurrence")).hasSize(100);
        assertThat(page.body().get("nextCursor").isNull()).isFalse();
    }

    @Test
    void oneOccurrenceIsMovedAndTheOthersStay() {
        UUID event = weekly("RRULE:FREQ=WEEKLY;COUNT=3");
        answer(event, here.member(), SECOND);

        assertThat(change(event, "one", SECOND, Map.of("startsAt", "2027-03-29T11:00", "title", "Moved"))
                        .status())
                .isEqualTo(200);

        assertThat(starts()).containsExactly("2027-03-21T09:00:00Z", "2027-03-29T09:00:00Z", "2027-04-04T08:00:00Z");
        Answer calendar = here.calendar(here.member(), "2027-03-29T00:00:00Z", "2027-03-30T00:00:00Z");
        assertThat(Gathering.all(calendar, "title")).containsExactly("Moved");
        assertThat(Gathering.all(calendar, "occurrence")).containsExactly(SECOND);
        assertThat(calendar.body()
                        .get("items")
                        .get(0)
                        .get("myRsvp")
                        .get("status")
                        .asString())
                .isEqualTo("going");
        EventRescheduled told = streams.await(
                        EventRescheduled.class, one -> one.eventId().equals(event))
                .payload();
        assertThat(told.occurrence()).isEqualTo(SECOND);
        assertThat(change(event, "one", SECOND, Map.of("public", true)).status())
                .isEqualTo(400);
        assertThat(change(event, "one", "2027-03-29T09:00:00Z", Map.of("title", "x"))
                        .problem())
                .isEqualTo("occurrence-not-found");
    }

    @Test
    void whatFollowsGoesOnAsAnotherEventWithItsAnswers() {
        UUID event = weekly("RRULE:FREQ=WEEKLY;COUNT=4");
        answer(event, here.member(), "2027-04-04T08:00:00Z");

        Answer changed = change(event, "following", SECOND, Map.of("startsAt", "2027-03-28T18:00"));

        UUID rest = UUID.fromString(changed.body().get("id").asString());
        assertThat(rest).isNotEqualTo(event);
        assertThat(starts())
                .containsExactly(
                        "2027-03-21T09:00:00Z", "2027-03-28T16:00:00Z", "2027-04-04T16:00:00Z", "2027-04-11T16:00:00Z");
        Answer calendar = here.calendar(here.member(), "2027-04-04T00:00:00Z", "2027-04-05T00:00:00Z");
        assertThat(Gathering.all(calendar, "eventId")).containsExactly(rest.toString());
        assertThat(calendar.body()
                        .get("items")
                        .get(0)
                        .get("myRsvp")
                        .get("status")
                        .asString())
                .isEqualTo("going");
    }

    @Test
    void allMoveTogether() {
        UUID event = weekly("RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:20270328T100000");
        answer(event, here.member(), "2027-04-04T08:00:00Z");

        assertThat(change(event, "all", null, Map.of("startsAt", "2027-03-21T12:00"))
                        .status())
                .isEqualTo(200);

        assertThat(starts()).containsExactly("2027-03-21T11:00:00Z", "2027-04-04T10:00:00Z");
        Answer calendar = here.calendar(here.member(), "2027-04-04T00:00:00Z", "2027-04-05T00:00:00Z");
        assertThat(calendar.body()
                        .get("items")
                        .get(0)
                        .get("myRsvp")
                        .get("status")
                        .asString())
                .isEqualTo("going");
    }

    @Test
    void aPartOfASeriesIsDeletedOrCancelled() {
        UUID event = weekly("RRULE:FREQ=WEEKLY;COUNT=4");
        answer(event, here.member(), "2027-04-11T08:00:00Z");
        String path = Gathering.path(event);

        assertThat(api.as(here.admin()).delete(path + "?scope=one").status()).isEqualTo(400);
        assertThat(api.as(here.admin())
                        .delete(path + "?scope=one&occurrence=" + SECOND)
                        .status())
                .isEqualTo(204);
        assertThat(starts()).containsExactly("2027-03-21T09:00:00Z", "2027-04-04T08:00:00Z", "2027-04-11T08:00:00Z");
        assertThat(api.as(here.admin())
                        .delete(path + "?scope=following&occurrence=2027-04-04T08:00:00Z")
                        .status())
                .isEqualTo(204);
        Answer calendar = here.calendar(here.member(), "2027-03-01T00:00:00Z", "2027-05-01T00:00:00Z");
        assertThat(Gathering.all(calendar, "status")).containsExactly("scheduled", "cancelled");
        EventCancelled told = streams.await(
                        EventCancelled.class, one -> one.eventId().equals(event))
                .payload();
        assertThat(told.occurrences()).containsExactly(Instant.parse("2027-04-11T08:00:00Z"));
        assertThat(here.read(event, here.member()).get("status").asString()).isEqualTo("scheduled");
    }

    @Test
    void theCalendarIsBoundedAndHidesWhatOthersMayNotRead() {
        weekly("RRULE:FREQ=WEEKLY;COUNT=3");
        String calendar = "/api/v1/orgs/" + here.orgId() + "/calendar";

        assertThat(Gathering.all(
                        here.calendar(here.stranger(), "2027-03-01T00:00:00Z", "2027-05-01T00:00:00Z"), "title"))
                .isEmpty();
        assertThat(api.as(here.member()).get(calendar).status()).isEqualTo(400);
        assertThat(here.calendar(here.member(), "2027-03-01T00:00:00Z", "2029-03-01T00:00:00Z")
                        .status())
                .isEqualTo(400);
        assertThat(here.calendar(here.member(), "2027-03-01T00:00:00Z", "2027-02-01T00:00:00Z")
                        .status())
                .isEqualTo(400);
    }

    private UUID weekly(String recurrence) {
        return Gathering.idOf(here.create(here.admin(), sunday(recurrence)));
    }

    private static Map<String, Object> sunday(String recurrence) {
        return Map.of("startsAt", "2027-03-21T10:00", "endsAt", "2027-03-21T11:00", "recurrence", recurrence);
    }

    private void answer(UUID event, UserSummary user, String occurrence) {
        assertThat(here.answer(event, user, Map.of("status", "going", "occurrence", occurrence))
                        .status())
                .isEqualTo(200);
    }

    private Answer change(UUID event, String scope, @Nullable String occurrence, Map<String, Object> change) {
        String query = "?scope=" + scope + (occurrence == null ? "" : "&occurrence=" + occurrence);
        return api.as(here.admin()).patch(Gathering.path(event) + query, change);
    }

    private List<String> starts() {
        return Gathering.all(here.calendar(here.member(), "2027-03-01T00:00:00Z", "2027-05-01T00:00:00Z"), "startsAt");
    }
}
