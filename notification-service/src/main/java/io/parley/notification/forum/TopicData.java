package io.parley.notification.forum;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.parley.contracts.forum.TopicChanged;
import io.parley.contracts.forum.TopicCreated;
import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A topic as forum-service lists it; a change says nothing of the counts, which posts move. */
record TopicData(
        UUID id,
        UUID forumId,
        UUID orgId,
        String title,
        UserSummary author,
        List<String> tags,
        boolean pinned,
        boolean locked,
        boolean announcement,
        @Nullable Instant pinnedUntil,
        int slowModeSeconds,
        @Nullable Instant closesAt,
        @JsonInclude(Include.NON_NULL) @Nullable Integer postCount,
        @JsonInclude(Include.NON_NULL) @Nullable Integer lastPostNumber,
        @JsonInclude(Include.NON_NULL) @Nullable Instant lastPostAt,
        Instant createdAt,
        Instant updatedAt) {

    static TopicData of(TopicCreated topic, UserSummary author) {
        return new TopicData(
                topic.topicId(),
                topic.forumId(),
                topic.orgId(),
                topic.title(),
                author,
                topic.tags(),
                topic.pinned(),
                topic.locked(),
                topic.announcement(),
                null,
                0,
                null,
                1,
                1,
                topic.createdAt(),
                topic.createdAt(),
                topic.createdAt());
    }

    static TopicData of(TopicChanged topic, UserSummary author, Instant changedAt) {
        return new TopicData(
                topic.topicId(),
                topic.forumId(),
                topic.orgId(),
                topic.title(),
                author,
                topic.tags(),
                topic.pinned(),
                topic.locked(),
                topic.announcement(),
                topic.pinnedUntil(),
                Objects.requireNonNullElse(topic.slowModeSeconds(), 0),
                topic.closesAt(),
                null,
                null,
                null,
                topic.createdAt(),
                changedAt);
    }
}
