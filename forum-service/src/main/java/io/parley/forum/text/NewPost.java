package io.parley.forum.text;

import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostFlagged;
import io.parley.web.sql.Columns;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post that is about to be stored; its topic gives it its number. */
public record NewPost(
        UUID id,
        UUID topicId,
        UUID orgId,
        @Nullable UUID parentId,
        UUID authorId,
        Text text,
        List<UUID> attachments,
        Instant createdAt) {

    /** The parameters of a statement that stores it, all but its number. */
    public Map<String, @Nullable Object> columns() {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", id);
        columns.put("topic", topicId);
        columns.put("org", orgId);
        columns.put("parent", parentId);
        columns.put("author", authorId);
        columns.put("body", text.body());
        columns.put("html", text.html());
        columns.put("now", Columns.at(createdAt));
        return columns;
    }

    public PostFlagged flagged(UUID forumId, int number) {
        return new PostFlagged(id, topicId, forumId, orgId, authorId, number, createdAt);
    }

    public PostCreated created(UUID forumId, int number) {
        return new PostCreated(
                id,
                topicId,
                forumId,
                orgId,
                authorId,
                number,
                parentId,
                text.body(),
                text.html(),
                text.mentionedUserIds(),
                createdAt);
    }
}
