package io.parley.forum.post.removal;

import io.parley.forum.topic.TopicAdmission;
import io.parley.forum.topic.TopicGate;
import io.parley.security.Authors;
import io.parley.security.CurrentUser;
import io.parley.security.KnownUsers;
import io.parley.security.Permission;
import io.parley.security.UserSummary;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deleted posts, as long as it is known what they said. */
@Component
class RemovedPosts {

    private static final String OF_TOPIC =
            "select post.id, post.number, post.author_id, r.body_html, r.removed_by, r.reason, r.removed_at, "
                    + Authors.COLUMNS + " from removed_post r join post on post.id = r.post_id"
                    + Authors.join("post.author_id")
                    + " where post.topic_id = :topic and not r.with_topic and post.number > :after order by"
                    + " post.number limit :limit";

    private final JdbcClient jdbc;
    private final TopicGate gate;
    private final KnownUsers users;

    RemovedPosts(JdbcClient jdbc, TopicGate gate, KnownUsers users) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.users = users;
    }

    Page<RemovedPostView> ofTopic(UUID topicId, CurrentUser user, PageRequest page) {
        TopicAdmission admission = gate.write(topicId, user);
        admission.forum().access().require(Permission.MODERATE);
        Cursor cursor = page.cursor();
        List<Row> rows = jdbc.sql(OF_TOPIC)
                .param("topic", topicId)
                .param("after", cursor == null ? 0 : cursor.number(0))
                .param("limit", page.rows())
                .query((row, _) -> Row.of(row))
                .list();
        Map<UUID, UserSummary> removers = users.byIds(
                rows.stream().map(Row::removedBy).filter(Objects::nonNull).toList());
        return Page.of(rows, page, last -> Cursor.of(last.number())).map(row -> row.view(removers));
    }

    Optional<UUID> topicOf(UUID postId) {
        return jdbc.sql("select topic_id from post where id = :post")
                .param("post", postId)
                .query(UUID.class)
                .optional();
    }

    Optional<Removed> removed(UUID postId) {
        return jdbc.sql("""
            select post.author_id, r.removed_by from removed_post r join post on post.id = r.post_id
             where r.post_id = :post\
            """).param("post", postId).query(Removed.class).optional();
    }

    /**
     * A deleted post.
     *
     * @param removedBy null where a case of the organization decided that
     */
    record RemovedPostView(
            UUID id,
            int number,
            UserSummary author,
            String bodyHtml,
            @Nullable UserSummary removedBy,
            @Nullable String reason,
            Instant removedAt) {}

    /** Who wrote it, and who deleted it. */
    record Removed(UUID authorId, @Nullable UUID removedBy) {

        boolean isOwnDoing(UUID userId) {
            return authorId.equals(userId) && userId.equals(removedBy);
        }
    }

    private record Row(
            UUID id,
            int number,
            UserSummary author,
            String bodyHtml,
            @Nullable UUID removedBy,
            @Nullable String reason,
            Instant removedAt) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    Columns.uuid(row, "id"),
                    row.getInt("number"),
                    Authors.of(row),
                    row.getString("body_html"),
                    Columns.uuidOrNull(row, "removed_by"),
                    Columns.textOrNull(row, "reason"),
                    Columns.instant(row, "removed_at"));
        }

        RemovedPostView view(Map<UUID, UserSummary> removers) {
            UserSummary remover =
                    removedBy == null ? null : removers.getOrDefault(removedBy, UserSummary.unknown(removedBy));
            return new RemovedPostView(id, number, author, bodyHtml, remover, reason, removedAt);
        }
    }
}
