package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import io.parley.contracts.place.SubjectEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The title, tags or state of a topic are now these.
 *
 * @param pinnedUntil null for one that isn't pinned, or for good
 * @param slowModeSeconds how long one waits between two posts; null in events from before there was slow mode
 * @param closesAt when it gets locked by itself; null for never
 */
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
        Instant createdAt,
        @Nullable Instant pinnedUntil,
        @Nullable Integer slowModeSeconds,
        @Nullable Instant closesAt)
        implements PostEvent, SubjectEvent {

    @Override
    public SubjectChange subjectChange() {
        return new SubjectChange.Told(topic(title), forumId);
    }
}
