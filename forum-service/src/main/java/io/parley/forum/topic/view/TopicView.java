package io.parley.forum.topic.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.parley.forum.text.Scores;
import io.parley.security.Authors;
import io.parley.security.UserSummary;
import io.parley.web.etag.Etags;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A topic; the text of its first post comes only with a single one.
 *
 * @param score votes up on its first post less votes down
 * @param myVote the caller's on its first post: 1, -1, or 0 for none
 * @param bounty what somebody offers of their reputation to who solves it
 * @param duplicateOf the topic that asked the same before
 * @param solved whether {@code solutionPostId} names the post that solves what it asks
 */
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
        int score,
        int myVote,
        boolean solved,
        @Nullable UUID solutionPostId,
        @Nullable BountyView bounty,
        @Nullable UUID duplicateOf,
        Instant lastPostAt,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(Include.NON_NULL) @Nullable String body,
        @JsonInclude(Include.NON_NULL) @Nullable String bodyHtml,
        @JsonInclude(Include.NON_NULL) @Nullable UUID firstPostId,
        @JsonIgnore long version,
        @JsonIgnore long hotRank,
        @JsonIgnore long controversy) {

    static final String HOT_RANK = "topic_hot_rank(t.size_class, t.score, t.created_at)";

    /** For a query that has the topic as {@code t}, {@link Authors#join} on its author, and a parameter {@code viewer}. */
    static final String COLUMNS = """
            t.id, t.forum_id, t.org_id, t.title, t.author_id, t.tags, t.pinned, t.locked, t.announcement,
            t.post_count, t.last_post_number, t.last_post_at, t.created_at, t.updated_at, t.version,
            t.score, t.controversy, t.solution_post_id, t.bounty_points, t.bounty_until,
            t.duplicate_of,\s""" + Scores.MINE_OF_TOPIC + ", " + HOT_RANK + " as hot_rank, " + Authors.COLUMNS;

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
                row.getInt("score"),
                row.getInt("my_vote"),
                Columns.uuidOrNull(row, "solution_post_id") != null,
                Columns.uuidOrNull(row, "solution_post_id"),
                BountyView.of(row),
                Columns.uuidOrNull(row, "duplicate_of"),
                Columns.instant(row, "last_post_at"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                Columns.textOrNull(row, "body"),
                Columns.textOrNull(row, "body_html"),
                Columns.uuidOrNull(row, "first_post_id"),
                row.getLong("version"),
                row.getLong("hot_rank"),
                row.getLong("controversy"));
    }

    /** For {@code If-Match} the version counts alone. */
    public String etag() {
        return Etags.of(version, score, myVote);
    }

    /** Points for who solves it until then. */
    public record BountyView(int points, Instant until) {

        static @Nullable BountyView of(ResultSet row) throws SQLException {
            Instant until = Columns.instantOrNull(row, "bounty_until");
            boolean open = until != null && Columns.uuidOrNull(row, "solution_post_id") == null;
            return open ? new BountyView(row.getInt("bounty_points"), until) : null;
        }
    }
}
