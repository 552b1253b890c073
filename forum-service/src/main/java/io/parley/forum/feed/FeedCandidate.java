package io.parley.forum.feed;

import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A topic that may be in a home, by one reason. */
record FeedCandidate(
        UUID topicId,
        String kind,
        String source,
        Instant at,
        @Nullable String comment,
        boolean shown,
        long rank) {

    static FeedCandidate of(ResultSet row) throws SQLException {
        return new FeedCandidate(
                Columns.uuid(row, "topic_id"),
                row.getString("kind"),
                row.getString("source"),
                Columns.instant(row, "at"),
                Columns.textOrNull(row, "comment"),
                row.getBoolean("shown"),
                row.getLong("rank"));
    }

    Optional<UUID> person() {
        return kind.equals("author") || kind.equals("share") ? Optional.of(UUID.fromString(source)) : Optional.empty();
    }
}
