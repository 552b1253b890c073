package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import io.parley.contracts.place.SubjectEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A topic was opened; its first post follows as a PostCreated with number 1. */
@EventType("forum.topic-created.v1")
public record TopicCreated(
        UUID topicId,
        UUID forumId,
        UUID orgId,
        UUID authorId,
        String title,
        List<String> tags,
        boolean pinned,
        boolean locked,
        boolean announcement,
        Instant createdAt)
        implements PostEvent, SubjectEvent {

    @Override
    public SubjectChange subjectChange() {
        return new SubjectChange.Told(topic(title), forumId);
    }
}
