package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import io.parley.contracts.place.SubjectEvent;
import java.util.UUID;

/** A post is gone. */
@EventType("forum.post-deleted.v1")
public record PostDeleted(UUID postId, UUID topicId, UUID forumId, UUID orgId, int number)
        implements PostEvent, SubjectEvent {

    @Override
    public SubjectChange subjectChange() {
        return new SubjectChange.Gone(POST, postId);
    }
}
