package io.parley.org.content;

import io.parley.contracts.forum.ForumChanged;
import io.parley.contracts.forum.ForumCreated;
import io.parley.contracts.forum.ForumDeleted;
import io.parley.contracts.forum.ForumEvent;
import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostDeleted;
import io.parley.contracts.forum.PostEdited;
import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.forum.TopicChanged;
import io.parley.contracts.forum.TopicCreated;
import io.parley.contracts.forum.TopicDeleted;
import io.parley.contracts.forum.TopicMoved;
import io.parley.messaging.ReceivedEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ForumContent {

    private final Contents contents;

    ForumContent(Contents contents) {
        this.contents = contents;
    }

    void take(ForumEvent event, ReceivedEvent<?> received) {
        switch (event) {
            case ForumCreated e -> tell(e.forumId(), e.orgId(), e.parentId(), e.name(), received);
            case ForumChanged e -> tell(e.forumId(), e.orgId(), e.parentId(), e.name(), received);
            case ForumDeleted e -> contents.bury(e.forumId(), received.sequence());
            default -> {}
        }
    }

    void take(PostEvent event, ReceivedEvent<?> received) {
        switch (event) {
            case TopicCreated e -> {
                topic(e, e.forumId(), e.authorId(), e.title(), e.createdAt(), received.sequence());
                contents.show(received, e.orgId(), e.authorId(), "topic.created", PostEvent.TOPIC, e.topicId());
            }
            case TopicChanged e -> topic(e, e.forumId(), e.authorId(), e.title(), e.createdAt(), received.sequence());
            case TopicMoved e -> contents.move(e.topicId(), e.forumId(), received.sequence());
            case TopicDeleted e -> contents.bury(e.topicId(), received.sequence());
            case PostCreated e -> post(e, received);
            case PostEdited e -> post(e, e.postId(), e.forumId(), e.authorId(), e.number(), e.createdAt(), received);
            case PostDeleted e -> contents.bury(e.postId(), received.sequence());
            default -> {}
        }
    }

    private void tell(UUID forumId, UUID orgId, @Nullable UUID parentId, String name, ReceivedEvent<?> received) {
        ContentRow row = ContentRow.of("forum", forumId, orgId, forumId, "/forums/" + forumId, name, received.time());
        contents.tell(row, received.sequence());
        contents.put(forumId, parentId, received.sequence());
    }

    private void topic(PostEvent e, UUID forumId, UUID authorId, String title, Instant createdAt, long sequence) {
        String url = e.topic(title).url();
        contents.tell(
                new ContentRow(
                        e.topicId(),
                        PostEvent.TOPIC,
                        e.orgId(),
                        forumId,
                        null,
                        authorId,
                        title,
                        url,
                        createdAt,
                        null,
                        null),
                sequence);
    }

    // The first post is told together with its topic.
    private void post(PostCreated e, ReceivedEvent<?> received) {
        post(e, e.postId(), e.forumId(), e.authorId(), e.number(), e.createdAt(), received);
        if (e.number() > 1)
            contents.show(received, e.orgId(), e.authorId(), "post.created", PostEvent.POST, e.postId());
    }

    private void post(
            PostEvent e,
            UUID postId,
            UUID forumId,
            UUID authorId,
            int number,
            Instant createdAt,
            ReceivedEvent<?> received) {
        String url = e.post(postId, number, "").url();
        contents.tell(
                new ContentRow(
                        postId,
                        PostEvent.POST,
                        e.orgId(),
                        forumId,
                        e.topicId(),
                        authorId,
                        null,
                        url,
                        createdAt,
                        null,
                        null),
                received.sequence());
    }
}
