package io.parley.forum.bookmark;

import io.parley.security.Authors;
import io.parley.security.UserSummary;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that the caller wants to find again.
 *
 * @param remindedAt null until they were reminded
 */
record BookmarkView(
        UUID postId,
        UUID topicId,
        int number,
        String topicTitle,
        UserSummary author,
        String bodyHtml,
        @Nullable String note,
        @Nullable Instant remindAt,
        @Nullable Instant remindedAt,
        Instant createdAt) {

    /** For a query that has the bookmark as {@code b}, its post, its topic as {@code t} and the post's author. */
    static final String COLUMNS = """
            b.post_id, post.topic_id, post.number, t.title, post.author_id, post.body_html, b.note, b.remind_at,
            b.reminded_at, b.created_at,\s""" + Authors.COLUMNS;

    static BookmarkView of(ResultSet row) throws SQLException {
        return new BookmarkView(
                Columns.uuid(row, "post_id"),
                Columns.uuid(row, "topic_id"),
                row.getInt("number"),
                row.getString("title"),
                Authors.of(row),
                row.getString("body_html"),
                Columns.textOrNull(row, "note"),
                Columns.instantOrNull(row, "remind_at"),
                Columns.instantOrNull(row, "reminded_at"),
                Columns.instant(row, "created_at"));
    }
}
