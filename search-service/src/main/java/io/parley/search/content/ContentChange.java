package io.parley.search.content;

import java.util.UUID;

/**
 * What one event means for the index. {@code version} is the event's sequence: a subject and what lies in it share an aggregate,
 * so that it rises with every event of them.
 */
public sealed interface ContentChange {

    long version();

    /** One document is now this. */
    record Put(ContentDocument document, long version) implements ContentChange {}

    /** People think otherwise of one document, if it is there. */
    record Rate(Rating rating, long version) implements ContentChange {}

    /** A subject and what lies in it are in another place. */
    record Move(UUID subjectId, UUID placeId, long version) implements ContentChange {}

    /** A subject and what lies in it are gone. */
    record Remove(String type, UUID subjectId, long version) implements ContentChange {}
}
