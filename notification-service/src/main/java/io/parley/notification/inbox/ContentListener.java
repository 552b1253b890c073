package io.parley.notification.inbox;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.place.PlaceEvent;
import io.parley.contracts.place.SubjectEvent;
import io.parley.messaging.EventTraces;
import io.parley.messaging.Inbox;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.ContentMappers;
import io.parley.notification.content.Occurrence;
import io.parley.notification.content.Personal;
import io.parley.notification.content.Personal.HasRead;
import io.parley.places.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of everything that is written, and of what becomes of it. */
@Component
class ContentListener {

    private static final String CONSUMER = "notification-service.inbox";

    private final Inbox inbox;
    private final Places places;
    private final ContentMappers mappers;
    private final RaiseNotifications raiseNotifications;
    private final NotificationUpkeep upkeep;
    private final HeedPeople heedPeople;
    private final Announce announce;
    private final TellAuthor tellAuthor;

    ContentListener(
            Inbox inbox,
            Places places,
            ContentMappers mappers,
            RaiseNotifications raiseNotifications,
            NotificationUpkeep upkeep,
            HeedPeople heedPeople,
            Announce announce,
            TellAuthor tellAuthor) {
        this.inbox = inbox;
        this.places = places;
        this.mappers = mappers;
        this.raiseNotifications = raiseNotifications;
        this.upkeep = upkeep;
        this.heedPeople = heedPeople;
        this.announce = announce;
        this.tellAuthor = tellAuthor;
    }

    // Few enough for one transaction, also where each of them has a thousand followers.
    @KafkaListener(
            id = CONSUMER,
            topics = {
                "#{T(io.parley.contracts.EventCatalog).topicsOfAny(T(io.parley.contracts.place.PlaceEvent))}",
                "#{T(io.parley.contracts.EventCatalog).topicsOfAny(T(io.parley.contracts.place.SubjectEvent))}",
                "#{T(io.parley.contracts.EventCatalog).topicsOfAny(T(io.parley.contracts.org.ModerationEvent))}",
                "forum.participants"
            },
            containerFactory = "batchKafkaListenerContainerFactory",
            properties = "max.poll.records=100")
    void on(List<ConsumerRecord<String, ReceivedEvent<DomainEvent>>> records) {
        inbox.onceEach(CONSUMER, records, this::apply);
    }

    // What was written one upon another is told of together, and before what comes after it.
    void apply(List<ReceivedEvent<DomainEvent>> events, EventTraces traces) {
        List<Occurrence> fresh = new ArrayList<>();
        List<HasRead> read = new ArrayList<>();
        for (ReceivedEvent<DomainEvent> event : events) {
            Optional<Occurrence> occurrence = mappers.occurrence(event);
            if (occurrence.filter(Occurrence::isNew).isPresent()) {
                places.apply(event);
                fresh.add(occurrence.get());
                continue;
            }
            Optional<Personal> personal = mappers.personal(event);
            if (personal.isPresent() && personal.get() instanceof HasRead upTo) {
                // By number, so that it is the same after what comes behind it.
                read.add(upTo);
                continue;
            }
            raiseNotifications.handle(fresh, traces);
            fresh.clear();
            align(event);
            personal.ifPresent(said -> heedPeople.handle(said, event.sequence()));
            mappers.feedback(event).forEach(feedback -> tellAuthor.handle(feedback, event, traces));
            occurrence.ifPresent(upkeep::edited);
            raiseNotifications.handle(occurrence.stream().toList(), traces);
            mappers.settled(event).ifPresent(upkeep::settled);
            mappers.announcement(event).ifPresent(told -> announce.handle(told, traces));
        }
        raiseNotifications.handle(fresh, traces);
        heedPeople.read(read);
    }

    private void align(ReceivedEvent<DomainEvent> event) {
        places.apply(event);
        mappers.within(event).ifPresent(within -> upkeep.liesIn(within, event.sequence()));
        if (event.payload() instanceof SubjectEvent told)
            upkeep.ofSubject(told.subjectChange().subjectId());
        if (event.payload() instanceof PlaceEvent told)
            upkeep.inPlace(told.placeChange().placeId());
    }
}
