package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import io.parley.contracts.place.SubjectEvent;
import java.util.UUID;

/** A topic is gone; its posts are in another one of the same organization. */
@EventType("forum.topic-merged.v1")
public record TopicMerged(UUID topicId, UUID intoTopicId, UUID forumId, UUID orgId) implements PostEvent, SubjectEvent {

    @Override
    public SubjectChange subjectChange() {
        return new SubjectChange.Gone(TOPIC, topicId);
    }
}
