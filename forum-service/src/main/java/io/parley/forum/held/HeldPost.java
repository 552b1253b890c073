package io.parley.forum.held;

import io.parley.contracts.forum.HeldPostDecided;
import io.parley.web.sql.Columns;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waited for a moderator, as it is stored.
 *
 * @param forumId where it is to be published: the forum of its topic, wherever that was moved
 * @param topicTitle of its topic; null where it would open one
 */
public record HeldPost(
        UUID id, UUID orgId, UUID forumId, @Nullable String topicTitle, HeldStatus status, Written written) {

    /** For a query that has {@code held} and left-joins its topic as {@code t}. */
    static final String COLUMNS = """
            held.id, held.org_id, coalesce(t.forum_id, held.forum_id) as forum_id, held.status, held.subject_id, held.topic_id,
            held.parent_id, held.author_id, held.title, t.title as topic_title, held.body, held.tags, held.attachments""";

    static HeldPost of(ResultSet row) throws SQLException {
        Written written = new Written(
                Columns.uuid(row, "subject_id"),
                Columns.uuidOrNull(row, "topic_id"),
                Columns.uuidOrNull(row, "parent_id"),
                Columns.uuid(row, "author_id"),
                Columns.textOrNull(row, "title"),
                row.getString("body"),
                Columns.texts(row, "tags"),
                uuids(row.getArray("attachments")));
        return new HeldPost(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "org_id"),
                Columns.uuid(row, "forum_id"),
                Columns.textOrNull(row, "topic_title"),
                HeldStatus.ofWire(row.getString("status")),
                written);
    }

    /** What others are told once a moderator decided; the number is that of a post that is published. */
    public HeldPostDecided decided(boolean approved, @Nullable Integer number) {
        UUID topicId = written.topicId();
        return new HeldPostDecided(
                written.authorId(),
                orgId,
                forumId,
                id,
                written.kind(),
                approved,
                topicId == null && approved ? written.id() : topicId,
                number == null ? null : written.id(),
                number,
                Objects.requireNonNullElse(topicId == null ? written.title() : topicTitle, ""));
    }

    private static List<UUID> uuids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }
}
