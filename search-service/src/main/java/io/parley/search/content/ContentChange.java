package io.parley.search.content;

import java.util.UUID;

/** What one event means for the index. {@code version} is the topic's sequence, which rises with every event of it. */
public sealed interface ContentChange {

    long version();

    /** One document is now this. */
    record Put(ContentDocument document, long version) implements ContentChange {}

    /** A topic and its posts are in another forum. */
    record MoveTopic(UUID topicId, UUID forumId, long version) implements ContentChange {}

    /** A topic and its posts are gone. */
    record RemoveTopic(UUID topicId, long version) implements ContentChange {}
}
