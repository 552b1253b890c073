package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import io.parley.contracts.place.SubjectEvent;
import java.util.UUID;

/** A topic and all its posts are gone. */
@EventType("forum.topic-deleted.v1")
public record TopicDeleted(UUID topicId, UUID forumId, UUID orgId) implements PostEvent, SubjectEvent {

    @Override
    public SubjectChange subjectChange() {
        return new SubjectChange.Gone(TOPIC, topicId);
    }
}
