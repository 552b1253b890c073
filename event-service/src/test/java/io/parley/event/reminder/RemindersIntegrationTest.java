package io.parley.event.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.event.ReminderDue;
import io.parley.event.Gathering;
import io.parley.messaging.ReceivedEvent;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class RemindersIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    private Gathering here;

    @BeforeEach
    void anOrganization() {
        here = Gathering.of(given, api);
    }

    @Test
    void thoseWhoAreGoingAreRemindedADayAndAnHourBefore() {
        UUID event = here.event(Map.of());
        here.go(event, here.member(), 0);
        here.answer(event, here.other(), Map.of("status", "interested"));
        answeredLongAgo(event);

        beginsIn(event, "20 hours");
        ReminderDue day = await(event, "day");
        beginsIn(event, "30 minutes");
        ReminderDue hour = await(event, "hour");

        assertThat(List.of(day.userIds(), hour.userIds()))
                .allSatisfy(
                        users -> assertThat(users).containsExactly(here.member().id()));
        assertThat(day.title()).isEqualTo("Pruning day");
    }

    @Test
    void nobodyIsRemindedTwiceOrOfWhatIsCancelled() {
        UUID cancelled = here.event(Map.of());
        here.go(cancelled, here.member(), 0);
        answeredLongAgo(cancelled);
        api.as(here.admin()).delete(Gathering.path(cancelled));
        beginsIn(cancelled, "30 minutes");
        UUID event = here.event(Map.of());
        here.go(event, here.member(), 0);
        answeredLongAgo(event);
        beginsIn(event, "40 minutes");
        await(event, "hour");
        // What was due before it was found is told by now.
        UUID later = here.event(Map.of());
        here.go(later, here.member(), 0);
        answeredLongAgo(later);
        beginsIn(later, "50 minutes");
        await(later, "hour");

        assertThat(streams.soFar(ReminderDue.class, one -> one.eventId().equals(cancelled)))
                .isEmpty();
        assertThat(streams.soFar(ReminderDue.class, one -> one.eventId().equals(event)))
                .hasSize(1);
    }

    private ReminderDue await(UUID event, String before) {
        ReceivedEvent<ReminderDue> told = streams.await(
                ReminderDue.class,
                one -> one.eventId().equals(event) && one.before().equals(before));
        return told.payload();
    }

    private void answeredLongAgo(UUID event) {
        jdbc.sql("""
                        update rsvp set answered_at = answered_at - interval '2 days'
                         where occurrence_id in (select id from occurrence where event_id = ?)""").param(event).update();
    }

    private void beginsIn(UUID event, String time) {
        jdbc.sql("""
                        update occurrence
                           set starts_at = now() + cast(:time as interval), ends_at = now() + cast(:time as interval) + interval '1 hour'
                         where event_id = :event""").param("time", time).param("event", event).update();
    }
}
