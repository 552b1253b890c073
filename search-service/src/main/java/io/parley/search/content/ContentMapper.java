package io.parley.search.content;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.place.SubjectEvent;
import java.util.List;
import java.util.Optional;

/**
 * How the events of one stream become documents of the index. A new type of content needs one bean of this kind, and a row in
 * docs/operations.md.
 *
 * @param <E> the sealed interface of the stream
 */
public interface ContentMapper<E extends DomainEvent> {

    /** The sealed interface, which names the topic. */
    Class<E> stream();

    /** The types of its documents, as callers name them. */
    List<String> types();

    /**
     * The document as this event leaves it. Empty where none changes, or where all is said by being a {@link SubjectEvent}. One that
     * is gone takes along what lies in it only where this says nothing of it.
     */
    Optional<ContentDocument> documentOf(E event);

    /** What people think of documents since this event. */
    default List<Rating> ratingsBy(E event) {
        return List.of();
    }
}
