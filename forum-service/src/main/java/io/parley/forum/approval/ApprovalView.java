package io.parley.forum.approval;

import io.parley.files.FileView;
import io.parley.forum.held.HeldStatus;
import io.parley.forum.held.HoldReason;
import io.parley.security.Authors;
import io.parley.security.UserSummary;
import io.parley.web.sql.Columns;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a moderator, or was rejected.
 *
 * @param kind {@code topic} or {@code post}
 * @param topic in which a post is to be published; null for a topic
 * @param title of a topic; null for a post
 * @param rejection why a moderator rejected it, if they said so
 */
record ApprovalView(
        UUID id,
        @Schema(allowableValues = {"topic", "post"}) String kind,
        HeldStatus status,
        ForumName forum,
        @Nullable TopicTitle topic,
        @Nullable UUID parentId,
        UserSummary author,
        @Nullable String title,
        String body,
        String bodyHtml,
        List<String> tags,
        List<FileView> attachments,
        HoldReason reason,
        @Nullable String rejection,
        Instant createdAt,
        @Nullable Instant decidedAt) {

    static ApprovalView of(ResultSet row) throws SQLException {
        UUID topicId = Columns.uuidOrNull(row, "topic_id");
        return new ApprovalView(
                Columns.uuid(row, "id"),
                topicId == null ? "topic" : "post",
                HeldStatus.ofWire(row.getString("status")),
                new ForumName(Columns.uuid(row, "forum_id"), row.getString("forum_name")),
                topicId == null ? null : new TopicTitle(topicId, row.getString("topic_title")),
                Columns.uuidOrNull(row, "parent_id"),
                Authors.of(row),
                Columns.textOrNull(row, "title"),
                row.getString("body"),
                row.getString("body_html"),
                Columns.texts(row, "tags"),
                List.of(),
                HoldReason.ofWire(row.getString("reason")),
                Columns.textOrNull(row, "rejection"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "decided_at"));
    }

    ApprovalView with(List<FileView> files) {
        return new ApprovalView(
                id, kind, status, forum, topic, parentId, author, title, body, bodyHtml, tags, files, reason, rejection,
                createdAt, decidedAt);
    }

    @Schema(name = "ApprovalForumView")
    record ForumName(UUID id, String name) {}

    @Schema(name = "ApprovalTopicView")
    record TopicTitle(UUID id, String title) {}
}
