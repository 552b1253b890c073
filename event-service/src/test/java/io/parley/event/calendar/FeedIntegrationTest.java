package io.parley.event.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import io.parley.event.Gathering;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class FeedIntegrationTest {

    private static final TimeZone BERLIN = TimeZone.getTimeZone("Europe/Berlin");

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    private Gathering here;

    @BeforeEach
    void anOrganization() {
        here = Gathering.of(given, api);
    }

    @Test
    void anotherLibraryReadsWhatTheApiAnswers() {
        UUID event = here.event(Map.of(
                "title",
                "Räuber; Hotzenplotz, and a title that is so long that it has to be folded somewhere in the middle",
                "description",
                "One\nTwo",
                "startsAt",
                "2027-03-21T10:00",
                "endsAt",
                "2027-03-21T11:00",
                "recurrence",
                "RRULE:FREQ=WEEKLY;UNTIL=20270501T000000Z\nEXDATE:20270404T100000\nRDATE:20270330T100000"));
        here.answer(event, here.member(), Map.of("status", "going", "occurrence", "2027-04-18T08:00:00Z"));
        edit(event, "2027-03-28T08:00:00Z", Map.of("startsAt", "2027-03-29T12:00", "title", "Moved"));
        api.as(here.admin()).delete(Gathering.path(event) + "?scope=one&occurrence=2027-04-18T08:00:00Z");

        ICalendar feed = Biweekly.parse(api.get(orgFeed(token())).text()).first();

        Map<Instant, String> read = occurrences(feed);
        Answer calendar = here.calendar(here.member(), "2027-03-01T00:00:00Z", "2027-06-01T00:00:00Z");
        List<String> starts = Gathering.all(calendar, "startsAt");
        List<String> titles = Gathering.all(calendar, "title");
        Map<Instant, String> answered = new HashMap<>();
        for (int i = 0; i < starts.size(); i++) answered.put(Instant.parse(starts.get(i)), titles.get(i));
        assertThat(answered).hasSize(6);
        assertThat(read).isEqualTo(answered);
        assertThat(feed.getTimezoneInfo().getComponents()).hasSize(1);
        assertThat(feed.getEvents().stream()
                        .filter(one ->
                                one.getStatus() != null && one.getStatus().isCancelled()))
                .hasSize(1);
        assertThat(feed.getEvents()).extracting(one -> one.getUid().getValue()).containsOnly(event.toString());
    }

    @Test
    void theSequenceRisesWithEachChange() {
        UUID event = here.event(Map.of());
        String token = token();
        int before = sequence(token);

        api.as(here.admin()).patch(Gathering.path(event), Map.of("title", "Another"));

        assertThat(sequence(token)).isGreaterThan(before);
    }

    @Test
    void aTokenReadsWhatItsOwnerMayAndDiesWhenRevoked() {
        here.event(Map.of());
        UUID open = here.event(Map.of("public", true));
        String token = token();
        String mine = "/api/v1/users/me/calendar.ics?token=" + token;

        Answer read = api.get(orgFeed(token));
        assertThat(read.header("Content-Type")).startsWith("text/calendar");
        assertThat(Biweekly.parse(read.text()).first().getEvents()).hasSize(2);
        assertThat(Biweekly.parse(api.get("/api/v1/orgs/" + here.orgId() + "/calendar.ics")
                                .text())
                        .first()
                        .getEvents())
                .hasSize(1);
        assertThat(Biweekly.parse(api.get(mine).text()).first().getEvents()).isEmpty();
        here.go(open, here.member(), 0);
        assertThat(Biweekly.parse(api.get(mine).text()).first().getEvents()).hasSize(1);

        String second = token();
        assertThat(api.get(mine).problem()).isEqualTo("calendar-not-found");
        assertThat(api.as(here.member())
                        .delete("/api/v1/users/me/calendar-token")
                        .status())
                .isEqualTo(204);
        assertThat(api.get(orgFeed(second)).problem()).isEqualTo("calendar-not-found");
        assertThat(api.get("/api/v1/users/me/calendar.ics").status()).isEqualTo(404);
        UUID hidden = given.organization(Given.PRIVATE);
        assertThat(api.get("/api/v1/orgs/" + hidden + "/calendar.ics").problem())
                .isEqualTo("organization-not-found");
    }

    private static Map<Instant, String> occurrences(ICalendar feed) {
        Map<Instant, String> read = new HashMap<>();
        Map<Instant, VEvent> exceptions = new HashMap<>();
        for (VEvent event : feed.getEvents()) {
            if (event.getRecurrenceId() != null)
                exceptions.put(event.getRecurrenceId().getValue().toInstant(), event);
        }
        for (VEvent event : feed.getEvents()) {
            if (event.getRecurrenceId() != null) continue;
            DateIterator dates = event.getDateIterator(BERLIN);
            while (dates.hasNext()) {
                Instant date = dates.next().toInstant();
                VEvent one = exceptions.get(date);
                read.put(
                        one == null ? date : one.getDateStart().getValue().toInstant(),
                        (one == null ? event : one).getSummary().getValue());
            }
        }
        return read;
    }

    private void edit(UUID event, String occurrence, Map<String, Object> change) {
        assertThat(api.as(here.admin())
                        .patch(Gathering.path(event) + "?scope=one&occurrence=" + occurrence, change)
                        .status())
                .isEqualTo(200);
    }

    private int sequence(String token) {
        return Biweekly.parse(api.get(orgFeed(token)).text())
                .first()
                .getEvents()
                .getFirst()
                .getSequence()
                .getValue();
    }

    private String orgFeed(String token) {
        return "/api/v1/orgs/" + here.orgId() + "/calendar.ics?token=" + token;
    }

    private String token() {
        Answer issued = api.as(here.member()).post("/api/v1/users/me/calendar-token");
        assertThat(issued.status()).isEqualTo(201);
        return issued.body().get("token").asString();
    }
}
