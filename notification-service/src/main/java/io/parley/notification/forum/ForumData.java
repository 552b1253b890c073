package io.parley.notification.forum;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.contracts.forum.ForumChanged;
import io.parley.contracts.forum.ForumCreated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the stream tells of a forum, named as forum-service answers it. */
record ForumData(
        UUID id,
        UUID orgId,
        String slug,
        String name,
        String kind,
        @JsonProperty("private") boolean isPrivate,
        @Nullable String requiredRole) {

    static ForumData of(ForumCreated forum) {
        return new ForumData(
                forum.forumId(),
                forum.orgId(),
                forum.slug(),
                forum.name(),
                forum.kind(),
                forum.isPrivate(),
                forum.requiredRole());
    }

    static ForumData of(ForumChanged forum) {
        return new ForumData(
                forum.forumId(),
                forum.orgId(),
                forum.slug(),
                forum.name(),
                forum.kind(),
                forum.isPrivate(),
                forum.requiredRole());
    }
}
