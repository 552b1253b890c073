package io.parley.forum.topic.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.parley.forum.text.Scores;
import io.parley.forum.topic.poll.PollView;
import io.parley.forum.topic.subscription.SubscriptionView;
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
 * A topic; the text of its first post, the polls and the caller's subscription come only with a single one.
 *
 * @param pinnedUntil null for one that isn't pinned, or for good
 * @param slowModeSeconds how long one waits between two posts; 0 where one needn't
 * @param closesAt when it gets locked by itself; null for never
 * @param views stored some seconds late
 * @param readNumber the last post that the caller has read; absent for one who never opened it
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
        @Nullable Instant pinnedUntil,
        int slowModeSeconds,
        @Nullable Instant closesAt,
        int postCount,
        int lastPostNumber,
        int score,
        int myVote,
        boolean solved,
        @Nullable UUID solutionPostId,
        @Nullable BountyView bounty,
        @Nullable UUID duplicateOf,
        Instant lastPostAt,
        long views,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(Include.NON_NULL) @Nullable String body,
        @JsonInclude(Include.NON_NULL) @Nullable String bodyHtml,
        @JsonInclude(Include.NON_NULL) @Nullable UUID firstPostId,
        @JsonInclude(Include.NON_NULL) @Nullable Integer readNumber,
        @JsonInclude(Include.NON_NULL) @Nullable SubscriptionView subscription,
        @JsonInclude(Include.NON_NULL) @Nullable List<PollView> polls,
        @JsonIgnore long version,
        @JsonIgnore long hotRank,
        @JsonIgnore long controversy) {

    static final String HOT_RANK = "topic_hot_rank(t.size_class, t.score, t.created_at)";

    /** For a list, where nobody asks for texts and subscriptions. */
    public static final String WITHOUT_TEXT = """
        r.read_number, cast(null as uuid) as first_post_id, cast(null as text) as body, cast(null as text) as body_html\
        """;

    /** How far the viewer has read, as {@code r}; needs a parameter {@code viewer}. */
    static final String READER = """
         left join (select topic_id, number as read_number from topic_reader where user_id = cast(:viewer as uuid)) r
                on r.topic_id = t.id
        """;

    /** For a query that has the topic as {@code t}, {@link Authors#join} on its author, and a parameter {@code viewer}. */
    public static final String COLUMNS =
            """
            t.id, t.forum_id, t.org_id, t.title, t.author_id, t.tags, t.pinned, t.locked, t.announcement,
            t.pinned_until, t.slow_mode_seconds, t.closes_at,
            t.post_count, t.last_post_number, t.last_post_at,
            (select counted.views from topic_views counted where counted.topic_id = t.id) as views, t.created_at, t.updated_at, t.version,
            t.score, t.controversy, t.solution_post_id, t.bounty_points, t.bounty_until, t.duplicate_of,\s""" + Scores.MINE_OF_TOPIC + ", " + HOT_RANK + " as hot_rank, " + Authors.COLUMNS;

    /** Of a row that has its first post's {@code first_post_id}, {@code body} and {@code body_html} too, or null for each. */
    public static TopicView of(ResultSet row) throws SQLException {
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
                Columns.instantOrNull(row, "pinned_until"),
                row.getInt("slow_mode_seconds"),
                Columns.instantOrNull(row, "closes_at"),
                row.getInt("post_count"),
                row.getInt("last_post_number"),
                row.getInt("score"),
                row.getInt("my_vote"),
                Columns.uuidOrNull(row, "solution_post_id") != null,
                Columns.uuidOrNull(row, "solution_post_id"),
                BountyView.of(row),
                Columns.uuidOrNull(row, "duplicate_of"),
                Columns.instant(row, "last_post_at"),
                row.getLong("views"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                Columns.textOrNull(row, "body"),
                Columns.textOrNull(row, "body_html"),
                Columns.uuidOrNull(row, "first_post_id"),
                row.getObject("read_number", Integer.class),
                null,
                null,
                row.getLong("version"),
                row.getLong("hot_rank"),
                row.getLong("controversy"));
    }

    /** For {@code If-Match} the version counts alone. */
    public String etag() {
        return Etags.of(version, score, myVote);
    }

    /** What only a single one tells. */
    TopicView with(@Nullable SubscriptionView chosen, List<PollView> itsPolls) {
        return new TopicView(
                id,
                forumId,
                orgId,
                title,
                author,
                tags,
                pinned,
                locked,
                announcement,
                pinnedUntil,
                slowModeSeconds,
                closesAt,
                postCount,
                lastPostNumber,
                score,
                myVote,
                solved,
                solutionPostId,
                bounty,
                duplicateOf,
                lastPostAt,
                views,
                createdAt,
                updatedAt,
                body,
                bodyHtml,
                firstPostId,
                readNumber,
                chosen,
                itsPolls,
                version,
                hotRank,
                controversy);
    }

    /** Points for who solves it until then. */
    public record BountyView(int points, Instant until) {

        static @Nullable BountyView of(ResultSet row) throws SQLException {
            Instant until = Columns.instantOrNull(row, "bounty_until");
            if (until == null || Columns.uuidOrNull(row, "solution_post_id") != null) return null;
            return new BountyView(row.getInt("bounty_points"), until);
        }
    }
}
