package io.parley.notification.content;

import io.parley.contracts.DomainEvent;
import io.parley.messaging.ReceivedEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the events of one kind of content mean to people: the one class that a new kind needs here. */
public interface ContentMapper {

    /**
     * A place and the one above it.
     *
     * @param parentId null for one that lies in no other
     */
    record Within(UUID placeId, @Nullable UUID parentId) {}

    /** The sealed interfaces of the streams that it maps. */
    Set<Class<? extends DomainEvent>> streams();

    /** In which channels the event is delivered, to whom, and as what. Always the same list in the same order. */
    List<Delivery> deliveries(ReceivedEvent<?> event);

    /** What people may want to hear of; empty for most events. */
    default Optional<Occurrence> occurrence(ReceivedEvent<?> event) {
        return Optional.empty();
    }

    /** What the event says that others think of something written. */
    default List<Feedback> feedback(ReceivedEvent<?> event) {
        return List.of();
    }

    /** The place that the event's own place lies in now; empty where the event doesn't tell of places in places. */
    default Optional<Within> within(ReceivedEvent<?> event) {
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

    /** The occasion of announcements that nobody needs to hear any more after the event. */
    default Optional<UUID> settled(ReceivedEvent<?> event) {
        return Optional.empty();
    }
}
