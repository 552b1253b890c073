package io.parley.forum.topic.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.parley.security.Authors;
import io.parley.security.UserSummary;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A topic; the text of its first post comes only with a single one. */
public record TopicView(
        UUID id,
        UUID forumId,
        UUID orgId,
        String title,
        UserSummary author,
        List<String> tags,
        boolean pinned,
        boolean locked,
        boolean announcement,
        int postCount,
        int lastPostNumber,
        Instant lastPostAt,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(Include.NON_NULL) @Nullable String body,
        @JsonInclude(Include.NON_NULL) @Nullable String bodyHtml,
        @JsonInclude(Include.NON_NULL) @Nullable UUID firstPostId,
        @JsonIgnore long version,
        @JsonIgnore long hotRank) {

    static final String HOT_RANK = "topic_hot_rank(t.size_class, t.created_at)";

    /** For a query that has the topic as {@code t} and {@link Authors#join} on its author. */
    static final String COLUMNS = """
            t.id, t.forum_id, t.org_id, t.title, t.author_id, t.tags, t.pinned, t.locked, t.announcement,
            t.post_count, t.last_post_number, t.last_post_at, t.created_at, t.updated_at, t.version,\s""" + HOT_RANK + " as hot_rank, " + Authors.COLUMNS;

    /** Of a row that has its first post's {@code first_post_id}, {@code body} and {@code body_html} too, or null for each. */
    static TopicView of(ResultSet row) throws SQLException {
        return new TopicView(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "forum_id"),
                Columns.uuid(row, "org_id"),
                row.getString("title"),
                Authors.of(row),
                Columns.texts(row, "tags"),
                row.getBoolean("pinned"),
                row.getBoolean("locked"),
                row.getBoolean("announcement"),
                row.getInt("post_count"),
                row.getInt("last_post_number"),
                Columns.instant(row, "last_post_at"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                Columns.textOrNull(row, "body"),
                Columns.textOrNull(row, "body_html"),
                Columns.uuidOrNull(row, "first_post_id"),
                row.getLong("version"),
                row.getLong("hot_rank"));
    }
}
