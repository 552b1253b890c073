package io.parley.notification;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.EventCatalog;
import io.parley.contracts.event.EventCancelled;
import io.parley.contracts.event.EventDeleted;
import io.parley.contracts.event.EventDetails;
import io.parley.contracts.event.EventRescheduled;
import io.parley.contracts.event.EventScheduled;
import io.parley.contracts.event.PeopleInvited;
import io.parley.contracts.event.ReminderDue;
import io.parley.contracts.event.RsvpChanged;
import io.parley.contracts.event.TicketRefunded;
import io.parley.contracts.event.WaitlistPromoted;
import io.parley.contracts.place.Readers;
import io.parley.messaging.Ids;
import io.parley.security.UserSummary;
import io.parley.test.Streams;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What event-service tells of an event that Ada plans. */
public final class EventTales {

    private static final Instant STARTS = Instant.parse("2031-05-01T09:00:00Z");
    private static final Duration LONG = Duration.ofHours(2);
    private static final Map<String, Integer> SEQUENCES = new ConcurrentHashMap<>();

    private final Streams streams;
    private final UUID orgId;
    private final UUID planner;

    public EventTales(Streams streams, UUID orgId, UserSummary planner) {
        this.streams = streams;
        this.orgId = orgId;
        this.planner = planner.id();
    }

    public UUID scheduled(String title) {
        UUID id = Ids.next();
        tell(new EventScheduled(id, orgId, details(title), Readers.members("member")), planner);
        return id;
    }

    /** All of it is so much later. */
    public void postponed(UUID event, String title, Duration by, UserSummary... people) {
        Instant starts = STARTS.plus(by);
        tell(
                new EventRescheduled(
                        event,
                        orgId,
                        details(title),
                        Readers.members("member"),
                        null,
                        starts,
                        starts.plus(LONG),
                        "The greenhouse",
                        ids(people)),
                planner);
    }

    public void cancelled(UUID event, String title, UserSummary... people) {
        tell(new EventCancelled(event, orgId, title, null, ids(people), STARTS, details(title)), planner);
    }

    public void deleted(UUID event) {
        tell(new EventDeleted(event, orgId), planner);
    }

    public void invited(UUID event, String title, UserSummary... people) {
        tell(new PeopleInvited(event, orgId, title, ids(people), STARTS), planner);
    }

    public void promoted(UUID event, String title, UserSummary user, UserSummary leaving) {
        tell(new WaitlistPromoted(event, orgId, title, STARTS, STARTS, user.id(), 1, 5, 2, null), leaving.id());
    }

    /** Has a place that is kept until it is paid. */
    public void promotedToPay(UUID event, String title, UserSummary user) {
        tell(new WaitlistPromoted(event, orgId, title, STARTS, STARTS, user.id(), 1, 5, 2, STARTS), null);
    }

    public void refunded(UUID event, String title, UserSummary user) {
        UUID payment = UUID.randomUUID();
        tell(new TicketRefunded(event, orgId, title, STARTS, user.id(), payment, 1500, "eur", "cancelled"), null);
    }

    public void reminded(UUID event, String title, String before, UserSummary... people) {
        tell(new ReminderDue(event, orgId, title, STARTS, STARTS, before, ids(people)), null);
    }

    public void answered(UUID event, UserSummary user, String status, int going) {
        tell(new RsvpChanged(event, orgId, STARTS, user.id(), status, 0, going, 1, 0), user.id());
    }

    /** Whatever else happens to an event. */
    public void tell(DomainEvent event, @Nullable UUID actorId) {
        String stream = EventCatalog.topicOf(event.getClass()) + event.aggregateId();
        streams.publish(event, SEQUENCES.merge(stream, 1, Integer::sum), actorId);
    }

    private EventDetails details(String title) {
        return new EventDetails(
                title,
                null,
                null,
                "social",
                STARTS,
                STARTS.plus(LONG),
                "Europe/Berlin",
                "The orchard",
                null,
                null,
                30,
                false,
                null,
                STARTS.plus(LONG),
                List.of(planner),
                planner,
                STARTS.minus(Duration.ofDays(30)),
                null);
    }

    private static List<UUID> ids(UserSummary... people) {
        return Arrays.stream(people).map(UserSummary::id).toList();
    }
}
