package io.parley.forum.topic;

import io.parley.forum.sql.Authors;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads topics from queries that have them as {@code t}, {@link #COLUMNS}, and the author joined. */
final class TopicRows {

    static final String HOT_RANK = "topic_hot_rank(t.size_class, t.created_at)";

    static final String COLUMNS = """
            t.id, t.forum_id, t.org_id, t.title, t.author_id, t.tags, t.pinned, t.locked, t.announcement,
            t.post_count, t.last_post_number, t.last_post_at, t.created_at, t.updated_at, t.version,\s""" + HOT_RANK + " as hot_rank, " + Authors.COLUMNS;

    private TopicRows() {}

    static TopicView listed(ResultSet row) throws SQLException {
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
                null,
                null,
                null,
                row.getLong("version"),
                row.getLong("hot_rank"));
    }

    static TopicView single(ResultSet row) throws SQLException {
        TopicView listed = listed(row);
        return new TopicView(
                listed.id(),
                listed.forumId(),
                listed.orgId(),
                listed.title(),
                listed.author(),
                listed.tags(),
                listed.pinned(),
                listed.locked(),
                listed.announcement(),
                listed.postCount(),
                listed.lastPostNumber(),
                listed.lastPostAt(),
                listed.createdAt(),
                listed.updatedAt(),
                row.getString("body"),
                row.getString("body_html"),
                Columns.uuid(row, "first_post_id"),
                listed.version(),
                listed.hotRank());
    }
}
