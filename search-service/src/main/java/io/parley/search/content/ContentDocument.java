package io.parley.search.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One topic or post as the index holds it.
 *
 * <p>What is deleted stays as an empty document, so that an older version that comes late cannot bring it back.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContentDocument(
        UUID id,
        ContentType type,
        UUID orgId,
        UUID forumId,
        UUID topicId,
        @Nullable UUID authorId,
        @Nullable Integer number,
        @Nullable String title,
        @Nullable List<String> tags,
        @Nullable String body,
        @Nullable Instant createdAt,
        boolean deleted) {

    static ContentDocument gone(UUID id, ContentType type, UUID orgId, UUID forumId, UUID topicId) {
        return new ContentDocument(id, type, orgId, forumId, topicId, null, null, null, null, null, null, true);
    }

    public ContentDocument asGone() {
        return gone(id, type, orgId, forumId, topicId);
    }

    public ContentDocument in(UUID otherForumId) {
        return new ContentDocument(
                id, type, orgId, otherForumId, topicId, authorId, number, title, tags, body, createdAt, deleted);
    }
}
