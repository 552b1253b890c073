package io.parley.search.content;

import static io.parley.search.content.ContentType.POST;
import static io.parley.search.content.ContentType.TOPIC;

import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostDeleted;
import io.parley.contracts.forum.PostEdited;
import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.forum.TopicChanged;
import io.parley.contracts.forum.TopicCreated;
import io.parley.contracts.forum.TopicDeleted;
import io.parley.contracts.forum.TopicMoved;
import io.parley.messaging.ReceivedEvent;
import io.parley.search.content.ContentChange.MoveTopic;
import io.parley.search.content.ContentChange.Put;
import io.parley.search.content.ContentChange.RemoveTopic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads the forum's events as changes of the index. */
public final class ContentChanges {

    private ContentChanges() {}

    public static ContentChange of(ReceivedEvent<? extends PostEvent> event) {
        long version = event.sequence();
        return switch (event.payload()) {
            case TopicMoved e -> new MoveTopic(e.topicId(), e.forumId(), version);
            case TopicDeleted e -> new RemoveTopic(e.topicId(), version);
            case TopicCreated e ->
                new Put(topic(placeOf(e, e.forumId()), e.authorId(), e.title(), e.tags(), e.createdAt()), version);
            case TopicChanged e ->
                new Put(topic(placeOf(e, e.forumId()), e.authorId(), e.title(), e.tags(), e.createdAt()), version);
            case PostCreated e ->
                new Put(
                        post(placeOf(e, e.forumId()), e.postId(), e.authorId(), e.number(), e.body(), e.createdAt()),
                        version);
            case PostEdited e ->
                new Put(
                        post(placeOf(e, e.forumId()), e.postId(), e.authorId(), e.number(), e.body(), e.createdAt()),
                        version);
            case PostDeleted e ->
                new Put(ContentDocument.gone(e.postId(), POST, e.orgId(), e.forumId(), e.topicId()), version);
        };
    }

    private static Place placeOf(PostEvent event, UUID forumId) {
        return new Place(event.orgId(), forumId, event.topicId());
    }

    private record Place(UUID orgId, UUID forumId, UUID topicId) {}

    private static ContentDocument topic(Place at, UUID authorId, String title, List<String> tags, Instant createdAt) {
        return new ContentDocument(
                at.topicId(),
                TOPIC,
                at.orgId(),
                at.forumId(),
                at.topicId(),
                authorId,
                null,
                title,
                tags,
                null,
                createdAt,
                false);
    }

    private static ContentDocument post(
            Place at, UUID postId, UUID authorId, int number, String body, Instant createdAt) {
        return new ContentDocument(
                postId,
                POST,
                at.orgId(),
                at.forumId(),
                at.topicId(),
                authorId,
                number,
                null,
                null,
                PlainText.of(body),
                createdAt,
                false);
    }
}
