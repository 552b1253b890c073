package io.parley.event.rsvp;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.event.Gathering;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many people answer, change their minds and bring guests at once, while the capacity changes. */
@ParleyIntegrationTest
class WaitlistRaceIntegrationTest {

    private static final int PEOPLE = 12;
    private static final int OPERATIONS = 240;

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theCapacityIsNeverExceededAndNoPlaceStaysFreeThatSomebodyCouldHave()
            throws InterruptedException, ExecutionException {
        Gathering here = Gathering.of(given, api);
        UUID event = here.event(Map.of("capacity", 5));
        List<UserSummary> people = IntStream.range(0, PEOPLE)
                .mapToObj(_ -> given.member(here.orgId(), Role.MEMBER))
                .toList();
        Random random = new Random(20270328);
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < OPERATIONS; i++) {
            UserSummary user = people.get(random.nextInt(PEOPLE));
            calls.add(call(here, event, user, random.nextInt(8), random.nextInt(4)));
        }

        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            for (Future<Answer> answer : clients.invokeAll(calls))
                assertThat(answer.get().status()).as("%s", answer.get()).isIn(200, 204, 400, 409);
        }

        assertThat(toldCounts(event)).allMatch(going -> going <= 9);
        int capacity = here.read(event, here.admin()).get("capacity").asInt();
        int going = here.read(event, here.admin()).get("goingCount").asInt();
        assertThat(going).isEqualTo(recounted(event)).isLessThanOrEqualTo(capacity);
        assertFreePlacesAreKeptForOnesTurn(event, capacity, capacity - going);
    }

    private static Callable<Answer> call(Gathering here, UUID event, UserSummary user, int what, int number) {
        return switch (what) {
            case 0 -> () -> here.api().as(user).delete(Gathering.path(event) + "/rsvp");
            case 1 -> () -> here.answer(event, user, Map.of("status", "declined"));
            case 2 -> () -> here.api().as(here.admin()).patch(Gathering.path(event), Map.of("capacity", 6 + number));
            default -> () -> here.answer(event, user, Map.of("status", "going", "guests", number));
        };
    }

    private void assertFreePlacesAreKeptForOnesTurn(UUID event, int capacity, int free) {
        for (Rsvp party : waiting(event)) {
            assertThat(party.places()).as("a waiting party").isGreaterThan(free);
            if (party.passedOver() && party.places() <= capacity) return;
        }
    }

    private List<Rsvp> waiting(UUID event) {
        return jdbc.sql("""
                        select r.user_id, r.status, r.guests, r.passed_over, r.purchase_id, r.pay_until
                          from rsvp r join occurrence o on o.id = r.occurrence_id
                         where o.event_id = ? and r.status = 'waitlisted' order by r.queue""").param(event).query((row, _) -> Rsvp.of(row)).list();
    }

    private int recounted(UUID event) {
        return jdbc.sql("""
                        select coalesce(sum(1 + r.guests), 0) from rsvp r join occurrence o on o.id = r.occurrence_id
                         where o.event_id = ? and r.status = 'going'""").param(event).query(Integer.class).single();
    }

    private List<Integer> toldCounts(UUID event) {
        return jdbc.sql("""
                        select cast(cast(payload as jsonb) ->> 'goingCount' as integer) from outbox
                         where topic = 'event.events' and key = ? and type in
                               ('event.rsvp-changed.v1', 'event.waitlist-promoted.v1')""").param(event).query(Integer.class).list();
    }
}
