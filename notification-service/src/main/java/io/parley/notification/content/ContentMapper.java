package io.parley.notification.content;

import io.parley.contracts.DomainEvent;
import io.parley.messaging.ReceivedEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the events of one kind of content mean to people: the one class that a new kind needs here. */
public interface ContentMapper {

    /** The sealed interfaces of the streams that it maps. */
    Set<Class<? extends DomainEvent>> streams();

    /** In which channels the event is delivered, to whom, and as what. Always the same list in the same order. */
    List<Delivery> deliveries(ReceivedEvent<?> event);

    /** What people may want to hear of; empty for most events. */
    default Optional<Occurrence> occurrence(ReceivedEvent<?> event) {
        return Optional.empty();
    }

    /** What the event says that others think of something written. */
    default Optional<Feedback> feedback(ReceivedEvent<?> event) {
        return Optional.empty();
    }

    /** What the event says of what one person is to be told. */
    default Optional<Personal> personal(ReceivedEvent<?> event) {
        return Optional.empty();
    }

    /** What the event gives occasion to tell certain people. */
    default Optional<Announcement> announcement(ReceivedEvent<?> event) {
        return Optional.empty();
    }
}
