package io.parley.event.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.event.AttendeeCheckedIn;
import io.parley.event.Gathering;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.Collections;
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
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class TicketIntegrationTest {

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
    void aPartyIsLetInOnce() {
        UUID event = here.event(Map.of());
        here.go(event, here.member(), 2);
        Answer ticket = ticket(event, here.member());

        Answer come = checkIn(event, here.admin(), Map.of("code", codeOf(ticket)));
        assertThat(come.status()).as("%s", come).isEqualTo(200);
        assertThat(come.body().get("user").get("id").asString())
                .isEqualTo(here.member().id().toString());
        assertThat(come.body().get("guests").asInt()).isEqualTo(2);
        assertThat(checkIn(event, here.admin(), Map.of("code", codeOf(ticket))).problem())
                .isEqualTo("already-checked-in");
        assertThat(ticket(event, here.member()).body().get("checkedInAt"))
                .isEqualTo(come.body().get("checkedInAt"));
        assertThat(codeOf(ticket(event, here.member()))).isEqualTo(codeOf(ticket));
        AttendeeCheckedIn told = streams.await(
                        AttendeeCheckedIn.class, one -> one.eventId().equals(event))
                .payload();
        assertThat(told.userId()).isEqualTo(here.member().id());
        assertThat(told.guests()).isEqualTo(2);
        JsonNode listed = api.as(here.admin())
                .get(Gathering.path(event) + "/attendees")
                .body()
                .get("items")
                .get(0);
        assertThat(listed.get("checkedInAt")).isEqualTo(come.body().get("checkedInAt"));
    }

    @Test
    void theFirstDeviceToSeeATicketCountsHoweverLateItTells() {
        UUID event = here.event(Map.of());
        here.go(event, here.member(), 0);
        String code = codeOf(ticket(event, here.member()));

        assertThat(checkIn(event, here.admin(), Map.of("code", code, "checkedInAt", "2020-01-01T10:05:00Z"))
                        .status())
                .isEqualTo(200);
        assertThat(checkIn(event, here.admin(), Map.of("code", code, "checkedInAt", "2020-01-01T10:06:00Z"))
                        .problem())
                .isEqualTo("already-checked-in");
        assertThat(checkIn(event, here.admin(), Map.of("code", code, "checkedInAt", "2020-01-01T10:04:00Z"))
                        .status())
                .isEqualTo(200);
        assertThat(ticket(event, here.member()).body().get("checkedInAt").asString())
                .isEqualTo("2020-01-01T10:04:00Z");
    }

    @Test
    void ofManyDoorsOneLetsIn() throws InterruptedException, ExecutionException {
        UUID event = here.event(Map.of());
        here.go(event, here.member(), 0);
        String code = codeOf(ticket(event, here.member()));

        Callable<Answer> door =
                () -> checkIn(event, here.admin(), Map.of("code", code, "checkedInAt", "2020-01-01T10:05:00Z"));
        int letIn = 0;
        try (ExecutorService doors = Executors.newFixedThreadPool(8)) {
            for (Future<Answer> answer : doors.invokeAll(Collections.nCopies(8, door)))
                if (answer.get().status() == 200) letIn++;
        }

        assertThat(letIn).isEqualTo(1);
    }

    @Test
    void onlyThoseWhoAreGoingHaveATicket() {
        UUID event = here.event(Map.of("capacity", 1, "public", true));
        here.go(event, here.member(), 0);
        here.go(event, here.other(), 0);
        String code = codeOf(ticket(event, here.member()));

        assertThat(ticket(event, here.other()).problem()).isEqualTo("ticket-not-found");
        assertThat(ticket(event, here.stranger()).problem()).isEqualTo("ticket-not-found");
        assertThat(api.get(Gathering.path(event) + "/ticket").status()).isEqualTo(401);
        here.answer(event, here.member(), Map.of("status", "declined"));
        assertThat(checkIn(event, here.admin(), Map.of("code", code)).problem()).isEqualTo("ticket-withdrawn");
        assertThat(ticket(event, here.other()).status()).isEqualTo(200);
    }

    @Test
    void forgedCodesAndThoseOfOtherEventsAreRefused() {
        UUID event = here.event(Map.of());
        UUID other = here.event(Map.of());
        here.go(event, here.member(), 0);
        String code = codeOf(ticket(event, here.member()));
        String forged = (code.startsWith("A") ? "B" : "A") + code.substring(1);

        for (String bad : new String[] {"", "no code", forged, code.substring(4), code + "AAAA"})
            assertThat(Gathering.pointersOf(checkIn(event, here.admin(), Map.of("code", bad))))
                    .as(bad)
                    .containsExactly("/code");
        assertThat(Gathering.pointersOf(checkIn(other, here.admin(), Map.of("code", code))))
                .containsExactly("/code");
        assertThat(checkIn(event, here.member(), Map.of("code", code)).problem())
                .isEqualTo("permission-denied");
        assertThat(checkIn(event, here.guest(), Map.of("code", code)).problem()).isEqualTo("event-not-found");
        assertThat(ticket(event, here.member()).body().get("checkedInAt").isNull())
                .isTrue();
    }

    @Test
    void aCancelledEventLetsNobodyIn() {
        UUID event = here.event(Map.of());
        here.go(event, here.member(), 0);
        String code = codeOf(ticket(event, here.member()));
        api.as(here.admin()).delete(Gathering.path(event));

        assertThat(checkIn(event, here.admin(), Map.of("code", code)).problem()).isEqualTo("event-cancelled");
        assertThat(ticket(event, here.member()).problem()).isEqualTo("event-cancelled");
    }

    private Answer ticket(UUID event, UserSummary user) {
        return api.as(user).get(Gathering.path(event) + "/ticket");
    }

    private Answer checkIn(UUID event, UserSummary user, Map<String, Object> request) {
        return api.as(user).post(Gathering.path(event) + "/check-ins", request);
    }

    private static String codeOf(Answer ticket) {
        assertThat(ticket.status()).as("%s", ticket).isEqualTo(200);
        return ticket.body().get("code").asString();
    }
}
