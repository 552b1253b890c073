package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import io.parley.contracts.place.SubjectEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post that was deleted is there again, with the text that it had. */
@EventType("forum.post-restored.v1")
public record PostRestored(
        UUID postId,
        UUID topicId,
        UUID forumId,
        UUID orgId,
        UUID authorId,
        int number,
        @Nullable UUID parentId,
        String body,
        String bodyHtml,
        int editCount,
        Instant createdAt,
        Instant updatedAt)
        implements PostEvent, SubjectEvent {

    @Override
    public SubjectChange subjectChange() {
        return new SubjectChange.Told(post(postId, number, ""), forumId);
    }
}
