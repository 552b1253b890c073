package io.parley.event.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.event.Gathering;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class ImportIntegrationTest {

    private static final String SERIES = """
            BEGIN:VEVENT
            UID:series@example.org
            DTSTAMP:20260101T000000Z
            DTSTART;TZID=Europe/Berlin:21970306T100000
            DURATION:PT1H30M
            SUMMARY:Räuber\\; Hotzenplotz\\, and
              Großmutter
            DESCRIPTION:One\\nTwo
            LOCATION:The old orchard
            GEO:52.52;13.405
            RRULE:FREQ=WEEKLY;COUNT=4
            EXDATE;TZID=Europe/Berlin:21970313T100000
            BEGIN:VALARM
            TRIGGER:-PT15M
            ACTION:DISPLAY
            DESCRIPTION:Soon
            END:VALARM
            END:VEVENT
            BEGIN:VEVENT
            UID:series@example.org
            RECURRENCE-ID;TZID=Europe/Berlin:21970320T100000
            DTSTART:21970321T110000Z
            DTEND:21970321T120000Z
            SUMMARY:Moved
            END:VEVENT
            BEGIN:VEVENT
            UID:series@example.org
            RECURRENCE-ID;TZID=Europe/Berlin:21970327T100000
            DTSTART;TZID=Europe/Berlin:21970327T100000
            STATUS:CANCELLED
            END:VEVENT
            """;
    private static final String DAY = """
            BEGIN:VEVENT
            UID:day
            DTSTART;VALUE=DATE:21970501
            SUMMARY:May Day
            END:VEVENT
            """;

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
    void aSeriesComesWithWhatDiffersFromIt() {
        Answer imported = put(here.admin(), SERIES + DAY);

        assertThat(imported.status()).as("%s", imported).isEqualTo(200);
        assertThat(outcomes(imported)).containsExactly("created", "created");
        Answer calendar = here.calendar(here.member(), "2197-03-01T00:00:00Z", "2197-06-01T00:00:00Z");
        assertThat(Gathering.all(calendar, "startsAt"))
                .containsExactly("2197-03-06T09:00:00Z", "2197-03-21T11:00:00Z", "2197-04-30T22:00:00Z");
        assertThat(Gathering.all(calendar, "title"))
                .containsExactly("Räuber; Hotzenplotz, and Großmutter", "Moved", "May Day");
        JsonNode series = here.read(idOf(imported, 0), here.member());
        assertThat(series.path("description").asString()).isEqualTo("One\nTwo");
        assertThat(series.path("endsAtLocal").asString()).isEqualTo("2197-03-06T11:30");
        assertThat(series.at("/coordinates/lon").asDouble()).isEqualTo(13.405);
        assertThat(series.path("public").asBoolean()).isFalse();
    }

    @Test
    void theSameFileAgainChangesOnlyWhatChangedInIt() {
        Answer first = put(here.admin(), SERIES + DAY);
        UUID day = idOf(first, 1);
        api.as(here.admin()).patch(Gathering.path(day), Map.of("capacity", 30));

        assertThat(outcomes(put(here.admin(), SERIES + DAY))).containsExactly("unchanged", "unchanged");
        Answer again = put(here.admin(), SERIES + DAY.replace("May Day", "Labour Day"));

        assertThat(outcomes(again)).containsExactly("unchanged", "changed");
        assertThat(idOf(again, 1)).isEqualTo(day);
        JsonNode read = here.read(day, here.member());
        assertThat(read.path("title").asString()).isEqualTo("Labour Day");
        assertThat(read.path("capacity").asInt()).isEqualTo(30);
        assertThat(here.calendar(here.member(), "2197-01-01T00:00:00Z", "2197-12-01T00:00:00Z")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void whatIsCancelledInTheFileIsCancelledHereForGood() {
        UUID day = idOf(put(here.admin(), DAY), 0);
        here.go(day, here.member(), 0);
        String cancelled = DAY.replace("SUMMARY", "STATUS:CANCELLED\nSUMMARY");

        assertThat(outcomes(put(here.admin(), cancelled))).containsExactly("cancelled");
        assertThat(outcomes(put(here.admin(), DAY))).containsExactly("unchanged");

        assertThat(here.read(day, here.member()).path("status").asString()).isEqualTo("cancelled");
    }

    @Test
    void ourOwnFeedComesBackAsItWas() {
        put(here.admin(), SERIES + DAY);
        String token = api.as(here.admin())
                .post("/api/v1/users/me/calendar-token")
                .body()
                .path("token")
                .asString();
        String feed = api.get(path(here) + "?token=" + token).text();
        Gathering there = Gathering.of(given, api);

        Answer copied = send(there, there.admin(), feed.getBytes(StandardCharsets.UTF_8));

        assertThat(outcomes(copied)).containsExactly("created", "created");
        for (String field : List.of("startsAt", "endsAt", "title"))
            assertThat(Gathering.all(
                            there.calendar(there.member(), "2197-01-01T00:00:00Z", "2197-12-01T00:00:00Z"), field))
                    .isEqualTo(Gathering.all(
                            here.calendar(here.member(), "2197-01-01T00:00:00Z", "2197-12-01T00:00:00Z"), field));
        assertThat(outcomes(send(here, here.admin(), feed.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("unchanged", "unchanged");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SUMMARY:May Day              | X-NO:1                                        | SUMMARY
            SUMMARY:May Day              | SUMMARY:                                      | SUMMARY
            VALUE=DATE:21970501          | TZID=Middle-earth:21970501T100000             | DTSTART
            VALUE=DATE:21970501          | VALUE=DATE:21971301                           | DTSTART
            SUMMARY:May Day              | SUMMARY:x%DTEND:21970401T000000               | DTEND
            SUMMARY:May Day              | SUMMARY:x%DURATION:long                       | DURATION
            SUMMARY:May Day              | SUMMARY:x%GEO:91;0                            | GEO
            SUMMARY:May Day              | SUMMARY:x%RRULE:FREQ=SECONDLY                 | RRULE
            SUMMARY:May Day              | SUMMARY:x%RRULE:FREQ=DAILY;COUNT=1000000      | RRULE
            SUMMARY:May Day              | SUMMARY:x%RRULE:FREQ=DAILY;COUNT=2;UNTIL=21980101 | RRULE
            UID:day                      | X-NO:1                                        | UID
            SUMMARY:May Day              | SUMMARY:x%RECURRENCE-ID;VALUE=DATE:21970501   | RECURRENCE-ID
            """)
    void whatCantBeIsRefusedWithItsPropertyAndNothingIsHalfWritten(String some, String other, String property) {
        String broken = DAY.replace(some, other.replace('%', '\n'));

        Answer refused = put(here.admin(), SERIES + broken);

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(Gathering.pointersOf(refused)).contains("/VEVENT/3/" + property);
        assertThat(Gathering.all(api.as(here.admin()).get("/api/v1/orgs/" + here.orgId() + "/events"), "id"))
                .isEmpty();
    }

    @Test
    void whatIsNoCalendarIsRefused() {
        for (String file : List.of(
                "",
                "Hello",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n",
                "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n".repeat(20_000),
                "BEGIN:VCALENDAR\n" + DAY.repeat(501) + "END:VCALENDAR\n")) {
            Answer refused = send(here, here.admin(), file.getBytes(StandardCharsets.UTF_8));
            assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        }
        assertThat(send(here, here.admin(), new byte[] {'B', (byte) 0xff, (byte) 0xfe})
                        .status())
                .isEqualTo(400);
        assertThat(put(here.admin(), DAY + DAY).body().at("/errors/0/pointer").asString())
                .isEqualTo("/VEVENT/1/UID");
        assertThat(send(here, here.admin(), new byte[10_000_000]).problem()).isEqualTo("body-too-large");
    }

    @Test
    void onlyThoseWhoCreateEventsImportAndNobodyTakesOverAnothersEvent() {
        assertThat(put(here.member(), DAY).problem()).isEqualTo("permission-denied");
        assertThat(put(here.stranger(), DAY).status()).isIn(403, 404);
        put(here.admin(), DAY);
        assertThat(put(here.moderator(), DAY.replace("May", "Any") + SERIES).problem())
                .isEqualTo("permission-denied");
        assertThat(Gathering.all(api.as(here.admin()).get("/api/v1/orgs/" + here.orgId() + "/events"), "title"))
                .containsExactly("May Day");
    }

    private Answer put(UserSummary user, String events) {
        String file = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\nX-WR-TIMEZONE:Europe/Berlin\n" + events
                + "END:VCALENDAR\n";
        return send(here, user, file.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(Gathering where, UserSummary user, byte[] file) {
        return api.as(user).header("Content-Type", "text/calendar").post(path(where), file);
    }

    private static String path(Gathering where) {
        return "/api/v1/orgs/" + where.orgId() + "/calendar.ics";
    }

    private static List<String> outcomes(Answer imported) {
        assertThat(imported.status()).as("%s", imported).isEqualTo(200);
        return imported.body()
                .path("events")
                .valueStream()
                .map(event -> event.path("outcome").asString())
                .toList();
    }

    private static UUID idOf(Answer imported, int index) {
        return UUID.fromString(
                imported.body().path("events").path(index).path("eventId").asString());
    }
}
