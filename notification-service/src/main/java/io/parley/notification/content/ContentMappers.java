package io.parley.notification.content;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.EventCatalog;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.ContentMapper.Within;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the mapper of an event. */
@Component
public class ContentMappers {

    private final List<ContentMapper> mappers;

    public ContentMappers(List<ContentMapper> mappers) {
        this.mappers = mappers;
    }

    /** The topics of all that is mapped, in an order that only depends on their names. */
    public List<String> topics() {
        return mappers.stream()
                .flatMap(mapper -> mapper.streams().stream())
                .map(EventCatalog::topicOf)
                .sorted()
                .toList();
    }

    /** Empty for what concerns no channel. */
    public List<Delivery> deliveries(ReceivedEvent<?> event) {
        return mapperOf(event).map(mapper -> mapper.deliveries(event)).orElse(List.of());
    }

    public Optional<Occurrence> occurrence(ReceivedEvent<?> event) {
        return mapperOf(event).flatMap(mapper -> mapper.occurrence(event));
    }

    public List<Feedback> feedback(ReceivedEvent<?> event) {
        return mapperOf(event).map(mapper -> mapper.feedback(event)).orElse(List.of());
    }

    public Optional<Within> within(ReceivedEvent<?> event) {
        return mapperOf(event).flatMap(mapper -> mapper.within(event));
    }

    public Optional<Personal> personal(ReceivedEvent<?> event) {
        return mapperOf(event).flatMap(mapper -> mapper.personal(event));
    }

    public Optional<Announcement> announcement(ReceivedEvent<?> event) {
        return mapperOf(event).flatMap(mapper -> mapper.announcement(event));
    }

    public Optional<UUID> settled(ReceivedEvent<?> event) {
        return mapperOf(event).flatMap(mapper -> mapper.settled(event));
    }

    private Optional<ContentMapper> mapperOf(ReceivedEvent<?> event) {
        DomainEvent payload = event.payload();
        return mappers.stream()
                .filter(mapper -> mapper.streams().stream().anyMatch(stream -> stream.isInstance(payload)))
                .findFirst();
    }
}
