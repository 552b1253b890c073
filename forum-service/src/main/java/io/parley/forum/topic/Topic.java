package io.parley.forum.topic;

import io.parley.contracts.forum.TopicChanged;
import io.parley.contracts.forum.TopicCreated;
import io.parley.contracts.forum.TopicDeleted;
import io.parley.contracts.forum.TopicMoved;
import io.parley.security.CurrentUser;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** A topic without its posts, as it is stored. */
public record Topic(
        UUID id, UUID orgId, UUID forumId, UUID authorId, TopicState state, Instant createdAt, long version) {

    public static Topic of(ResultSet row) throws SQLException {
        return new Topic(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "org_id"),
                Columns.uuid(row, "forum_id"),
                Columns.uuid(row, "author_id"),
                TopicState.of(row),
                Columns.instant(row, "created_at"),
                row.getLong("version"));
    }

    boolean isBy(CurrentUser user) {
        return authorId.equals(user.id());
    }

    public TopicCreated created() {
        return new TopicCreated(
                id,
                forumId,
                orgId,
                authorId,
                state.title(),
                state.tags(),
                state.pinned(),
                state.locked(),
                state.announcement(),
                createdAt);
    }

    TopicChanged changedTo(TopicState after) {
        return new TopicChanged(
                id,
                forumId,
                orgId,
                authorId,
                after.title(),
                after.tags(),
                after.pinned(),
                after.locked(),
                after.announcement(),
                createdAt,
                after.pinnedUntil(),
                after.slowModeSeconds(),
                after.closesAt());
    }

    TopicMoved movedTo(UUID otherForumId) {
        return new TopicMoved(id, forumId, otherForumId, orgId);
    }

    TopicDeleted deleted() {
        return new TopicDeleted(id, forumId, orgId);
    }
}
