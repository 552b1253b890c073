package io.parley.forum.text;

import io.parley.contracts.forum.PostDeleted;
import io.parley.contracts.forum.PostEdited;
import io.parley.contracts.forum.PostFlagged;
import io.parley.forum.place.ForumPlace;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post as it is stored. */
public record Post(
        UUID id,
        UUID topicId,
        int number,
        @Nullable UUID parentId,
        UUID authorId,
        String body,
        int editCount,
        Instant createdAt) {

    public static final String COLUMNS = """
            post.id, post.topic_id, post.number, post.parent_id, post.author_id, post.body, post.edit_count,
            post.created_at""";

    public static Post of(ResultSet row) throws SQLException {
        return new Post(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "topic_id"),
                row.getInt("number"),
                Columns.uuidOrNull(row, "parent_id"),
                Columns.uuid(row, "author_id"),
                row.getString("body"),
                row.getInt("edit_count"),
                Columns.instant(row, "created_at"));
    }

    /** A topic begins with it, and doesn't stay without it. */
    public boolean isFirst() {
        return number == 1;
    }

    /** Every edit changes what a post answers, and nothing else does yet. */
    public long version() {
        return editCount;
    }

    PostEdited edited(Text text, ForumPlace place, Instant now) {
        return new PostEdited(
                id,
                topicId,
                place.forumId(),
                place.orgId(),
                authorId,
                number,
                parentId,
                text.body(),
                text.html(),
                text.mentionedUserIds(),
                editCount + 1,
                createdAt,
                now);
    }

    public PostFlagged flagged(UUID forumId, UUID orgId, Instant now) {
        return new PostFlagged(id, topicId, forumId, orgId, authorId, number, now);
    }

    PostDeleted deleted(ForumPlace place) {
        return new PostDeleted(id, topicId, place.forumId(), place.orgId(), number);
    }
}
