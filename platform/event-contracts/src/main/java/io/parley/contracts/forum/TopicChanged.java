package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import io.parley.contracts.place.SubjectEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The title, tags or state of a topic are now these. */
@EventType("forum.topic-changed.v1")
public record TopicChanged(
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
