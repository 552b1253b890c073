package io.parley.notification.inbox;

import static io.parley.test.Given.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.event.ReminderDue;
import io.parley.contracts.notification.NotificationRaised;
import io.parley.messaging.Ids;
import io.parley.notification.EventTales;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What people are told of the events that they answered. */
@ParleyIntegrationTest
class EventInboxIntegrationTest {

    private static final String TITLE = "Pruning day";

    private final Api api;
    private final Given given;
    private final Streams streams;
    private final JdbcClient jdbc;
    private final EventTales events;
    private final UUID org;
    private final UserSummary ada;
    private final UserSummary grace;

    @Autowired
    EventInboxIntegrationTest(Api api, Given given, Streams streams, JdbcClient jdbc) {
        this.api = api;
        this.given = given;
        this.streams = streams;
        this.jdbc = jdbc;
        this.org = given.organization(PRIVATE);
        this.ada = given.member(org, Role.ADMIN);
        this.grace = given.member(org, Role.MEMBER);
        this.events = new EventTales(streams, org, ada);
    }

    @Test
    void ofFiveChangesTheLastIsToldOnceTheyHaveRested() {
        UUID event = events.scheduled(TITLE);
        for (int hours = 1; hours <= 4; hours++) events.postponed(event, TITLE, Duration.ofHours(hours), grace, ada);
        events.postponed(event, "Pruning week", Duration.ofHours(5), grace, ada);
        await().until(() -> titlesHeld(event), List.of("Pruning week")::equals);
        assertThat(items(grace)).isEmpty();
        awaitUnread(grace, 0);

        rest(event);

        JsonNode item = awaitItems(grace, 1).getFirst();
        assertThat(item.path("kind").asString()).isEqualTo("event-changed");
        assertThat(item.path("reason").asString()).isEqualTo("answered");
        assertThat(item.path("count").asInt()).isEqualTo(1);
        assertThat(item.path("actor").path("id").asString()).isEqualTo(ada.id().toString());
        assertThat(item.path("subject").toString())
                .isEqualTo("{\"type\":\"event\",\"id\":\"%s\",\"url\":\"/events/%s\",\"title\":\"Pruning week\"}"
                        .formatted(event, event));
        assertThat(items(ada)).as("she did it herself").isEmpty();
        assertThat(raised(event)).hasSize(1);
    }

    @Test
    void whatChangesAfterItWasToldIsToldAnew() {
        UUID event = events.scheduled(TITLE);
        events.postponed(event, TITLE, Duration.ofHours(1), grace);
        await().until(() -> titlesHeld(event).size() == 1);
        rest(event);
        awaitItems(grace, 1);

        events.postponed(event, TITLE, Duration.ofHours(2), grace);
        await().until(() -> titlesHeld(event).size() == 1);
        rest(event);

        await().until(() -> raised(event).size() == 2);
        assertThat(awaitItems(grace, 1).getFirst().path("count").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsCancelledBeforeAChangeWasToldIsOnlyCancelled() {
        UUID event = events.scheduled(TITLE);
        events.postponed(event, TITLE, Duration.ofHours(1), grace);
        events.cancelled(event, TITLE, grace, ada);

        assertThat(awaitItems(grace, 1).getFirst().path("kind").asString()).isEqualTo("event-cancelled");
        assertThat(titlesHeld(event)).isEmpty();
        assertThat(items(ada)).isEmpty();
    }

    @Test
    void whoeverGetsAPlaceOrIsRemindedIsToldByNobodyElse() {
        UserSummary leaving = given.member(org, Role.MEMBER);
        UUID event = events.scheduled(TITLE);
        events.promoted(event, TITLE, grace, leaving);
        JsonNode place = awaitItems(grace, 1).getFirst();
        assertThat(place.path("kind").asString()).isEqualTo("event-promoted");
        assertThat(place.path("actor").path("id").asString())
                .isEqualTo(grace.id().toString());

        events.reminded(event, TITLE, "hour", grace, ada);

        JsonNode reminder = awaitItems(grace, 2).getFirst();
        assertThat(reminder.path("kind").asString()).isEqualTo("event-reminder");
        assertThat(reminder.path("reason").asString()).isEqualTo("hour");
        assertThat(reminder.path("actor").path("id").asString())
                .isEqualTo(grace.id().toString());
        awaitItems(ada, 1);
        assertThat(items(leaving)).isEmpty();
    }

    @Test
    void whoWaitedIsToldToPayAndThatMoneyWentBack() {
        UUID event = events.scheduled(TITLE);

        events.promotedToPay(event, TITLE, grace);
        assertThat(awaitItems(grace, 1).getFirst().path("kind").asString()).isEqualTo("ticket-to-pay");
        events.refunded(event, TITLE, grace);

        JsonNode refund = awaitItems(grace, 2).getFirst();
        assertThat(refund.path("kind").asString()).isEqualTo("ticket-refunded");
        assertThat(refund.path("reason").asString()).isEqualTo("cancelled");
    }

    @Test
    void aSecondDeliveryTellsNobodyAgain() {
        UUID event = events.scheduled(TITLE);
        Instant starts = Instant.parse("2031-05-01T09:00:00Z");
        ReminderDue due = new ReminderDue(event, org, TITLE, starts, starts, "day", List.of(grace.id()));
        UUID id = Ids.next();
        streams.publish(id, due, 2, null);
        streams.publish(id, due, 2, null);
        events.reminded(event, TITLE, "hour", ada);
        awaitItems(ada, 1);

        assertThat(awaitItems(grace, 1).getFirst().path("count").asInt()).isEqualTo(1);
        assertThat(raised(event)).hasSize(2);
    }

    @Test
    void invitationsOfWhomOneBlocksAreNotHeard() {
        UserSummary other = given.member(org, Role.MEMBER);
        given.blocked(grace, ada);
        UUID event = events.scheduled(TITLE);
        events.invited(event, TITLE, grace, other);
        awaitItems(other, 1);
        assertThat(items(grace)).isEmpty();

        events.cancelled(event, TITLE, grace);
        assertThat(awaitItems(grace, 1).getFirst().path("kind").asString()).isEqualTo("event-cancelled");
    }

    @Test
    void ofWhatIsGoneOrNotForOneNobodyReads() {
        UserSummary guest = given.member(org, Role.GUEST);
        UUID event = events.scheduled(TITLE);
        events.invited(event, TITLE, grace, guest);
        awaitItems(grace, 1);
        assertThat(items(guest)).isEmpty();

        events.deleted(event);
        awaitItems(grace, 0);
    }

    private List<String> titlesHeld(UUID event) {
        return jdbc.sql("select subject_title from notification where subject_id = ? and held_until is not null")
                .param(event)
                .query(String.class)
                .list();
    }

    private void rest(UUID event) {
        jdbc.sql("update notification set held_until = created_at where subject_id = ? and held_until is not null")
                .param(event)
                .update();
    }

    private List<NotificationRaised> raised(UUID event) {
        return streams
                .soFar(NotificationRaised.class, raised -> raised.subjectId().equals(event))
                .stream()
                .map(received -> received.payload())
                .toList();
    }

    private List<JsonNode> awaitItems(UserSummary user, int count) {
        return await().until(() -> items(user), items -> items.size() == count);
    }

    private void awaitUnread(UserSummary user, int count) {
        await().until(() -> api.as(user)
                        .get("/api/v1/notifications/unread-count")
                        .body()
                        .path("count")
                        .asInt()
                == count);
    }

    private List<JsonNode> items(UserSummary user) {
        return List.copyOf(
                api.as(user).get("/api/v1/notifications").body().path("items").values());
    }
}
