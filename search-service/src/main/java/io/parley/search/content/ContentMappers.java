package io.parley.search.content;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.EventCatalog;
import io.parley.contracts.place.SubjectEvent;
import io.parley.contracts.place.SubjectEvent.SubjectChange;
import io.parley.messaging.ReceivedEvent;
import io.parley.search.content.ContentChange.Put;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All that is known of types of content: where it is read, what it is called, and what an event means for the index. */
@Component
public class ContentMappers {

    private final List<ContentMapper<?>> mappers;

    public ContentMappers(List<ContentMapper<?>> mappers) {
        this.mappers = mappers;
    }

    /** The topics to read. */
    public List<String> topics() {
        return mappers.stream()
                .map(mapper -> EventCatalog.topicOf(mapper.stream()))
                .distinct()
                .toList();
    }

    /** The types that can be found. */
    public List<String> types() {
        return mappers.stream().flatMap(mapper -> mapper.types().stream()).toList();
    }

    public List<ContentChange> changesBy(ReceivedEvent<?> event) {
        List<Put> written = written(event).toList();
        // A mapper that says itself that a document is gone knows that nothing lies in it.
        if (written.stream().anyMatch(put -> put.document().deleted())) return List.copyOf(written);
        return Stream.<Stream<? extends ContentChange>>of(written.stream(), rated(event), movedOrGone(event))
                .<ContentChange>flatMap(changes -> changes)
                .toList();
    }

    private Stream<ContentChange> rated(ReceivedEvent<?> event) {
        return mappers.stream()
                .flatMap(mapper -> ratingsBy(mapper, event.payload()).stream())
                .map(rating -> new ContentChange.Rate(rating, event.sequence()));
    }

    private static <E extends DomainEvent> List<Rating> ratingsBy(ContentMapper<E> mapper, DomainEvent event) {
        if (!mapper.stream().isInstance(event)) return List.of();
        return mapper.ratingsBy(mapper.stream().cast(event));
    }

    private Stream<Put> written(ReceivedEvent<?> event) {
        return mappers.stream()
                .flatMap(mapper -> documentOf(mapper, event.payload()).stream())
                .map(document -> new Put(document, event.sequence()));
    }

    private static <E extends DomainEvent> Optional<ContentDocument> documentOf(
            ContentMapper<E> mapper, DomainEvent event) {
        if (!mapper.stream().isInstance(event)) return Optional.empty();
        return mapper.documentOf(mapper.stream().cast(event));
    }

    private static Stream<ContentChange> movedOrGone(ReceivedEvent<?> event) {
        if (!(event.payload() instanceof SubjectEvent told)) return Stream.empty();
        return switch (told.subjectChange()) {
            case SubjectChange.Told _ -> Stream.empty();
            case SubjectChange.Moved moved ->
                Stream.of(new ContentChange.Move(moved.subjectId(), moved.placeId(), event.sequence()));
            case SubjectChange.Gone gone ->
                Stream.of(new ContentChange.Remove(gone.type(), gone.subjectId(), event.sequence()));
        };
    }
}
