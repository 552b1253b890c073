package io.parley.event.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.event.EventChanged;
import io.parley.contracts.event.EventScheduled;
import io.parley.contracts.event.OccurrenceTime;
import io.parley.event.Gathering;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class NextOccurrencesIntegrationTest {

    private static final Instant FIRST = Instant.parse("2199-05-06T08:00:00Z");

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
    void whatTakesPlaceOnceIsToldWithItsTime() {
        UUID event = here.event(Map.of());

        assertThat(scheduled(event)).containsExactly(time(FIRST));
        assertThat(isToldAgain(event)).isFalse();
    }

    @Test
    void ofALongSeriesTheNextSixtyTimesAreTold() {
        UUID event = here.event(Map.of("recurrence", "RRULE:FREQ=DAILY;COUNT=100"));

        List<OccurrenceTime> next = scheduled(event);

        assertThat(next).hasSize(60).startsWith(time(FIRST), time(FIRST.plus(Duration.ofDays(1))));
        assertThat(isToldAgain(event)).isTrue();
    }

    @Test
    void aCancelledOccurrenceIsNoneOfThem() {
        UUID event = here.event(Map.of("recurrence", "RRULE:FREQ=DAILY;COUNT=3"));

        api.as(here.admin()).delete(Gathering.path(event) + "?scope=one&occurrence=" + FIRST.plus(Duration.ofDays(1)));

        assertThat(changed(event)).containsExactly(time(FIRST), time(FIRST.plus(Duration.ofDays(2))));
    }

    @Test
    void onceHalfOfThemAreOverThoseAfterThemAreTold() {
        UUID event = here.event(Map.of("recurrence", "RRULE:FREQ=DAILY;COUNT=100"));
        scheduled(event);

        pass(event, 30);

        List<OccurrenceTime> next = changed(event);
        assertThat(next).hasSize(60).startsWith(time(FIRST.plus(Duration.ofDays(30))));
        pass(event, 60);
        EventChanged last = streams.await(
                        EventChanged.class,
                        one -> one.eventId().equals(event) && next(one).size() == 40)
                .payload();
        assertThat(next(last).getLast()).isEqualTo(time(FIRST.plus(Duration.ofDays(99))));
        assertThat(isToldAgain(event)).isFalse();
    }

    @Test
    void nothingIsToldOfASeriesThatIsCancelled() {
        UUID cancelled = here.event(Map.of("recurrence", "RRULE:FREQ=DAILY;COUNT=100"));
        here.go(cancelled, here.member(), 0);
        api.as(here.admin()).delete(Gathering.path(cancelled));
        UUID other = here.event(Map.of("recurrence", "RRULE:FREQ=DAILY;COUNT=100"));

        pass(cancelled, 30);
        pass(other, 30);

        changed(other);
        assertThat(streams.soFar(EventChanged.class, one -> one.eventId().equals(cancelled)))
                .isEmpty();
    }

    /** So many days later, as far as this event knows. */
    private void pass(UUID event, int occurrences) {
        jdbc.sql("""
                update occurrence set starts_at = '2020-01-01T10:00Z', ends_at = '2020-01-01T11:00Z'
                 where id in (select id from occurrence where event_id = ? order by original_local limit ?)""").param(event).param(occurrences).update();
        jdbc.sql("update event set tell_again_at = now() where id = ?")
                .param(event)
                .update();
    }

    private List<OccurrenceTime> scheduled(UUID event) {
        EventScheduled told = streams.await(
                        EventScheduled.class, one -> one.eventId().equals(event))
                .payload();
        return Objects.requireNonNull(told.details().next());
    }

    private List<OccurrenceTime> changed(UUID event) {
        return next(streams.await(EventChanged.class, one -> one.eventId().equals(event))
                .payload());
    }

    private static List<OccurrenceTime> next(EventChanged told) {
        return Objects.requireNonNull(told.details().next());
    }

    private static OccurrenceTime time(Instant start) {
        return new OccurrenceTime(start, start.plus(Duration.ofHours(1)));
    }

    /** Whether more will be told of it some day. */
    private boolean isToldAgain(UUID event) {
        return jdbc.sql("select tell_again_at is not null from event where id = ?")
                .param(event)
                .query(Boolean.class)
                .single();
    }
}
