package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import io.parley.contracts.place.SubjectEvent;
import java.util.UUID;

/** A topic and all its posts are now in another forum of the same organization. */
@EventType("forum.topic-moved.v1")
public record TopicMoved(UUID topicId, UUID fromForumId, UUID forumId, UUID orgId) implements PostEvent, SubjectEvent {

    @Override
    public SubjectChange subjectChange() {
        return new SubjectChange.Moved(TOPIC, topicId, forumId);
    }
}
