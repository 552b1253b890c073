package io.parley.chat.scheduled;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that is sent later.
 *
 * @param problem the slug of what refused it when its time came; it isn't tried again until it is changed
 */
record ScheduledView(
        UUID id,
        UUID channelId,
        String body,
        Instant sendAt,
        @Nullable String problem,
        Instant createdAt,
        @JsonIgnore UUID authorId,
        @JsonIgnore long version) {

    static ScheduledView of(ResultSet row) throws SQLException {
        return new ScheduledView(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "channel_id"),
                row.getString("body"),
                Columns.instant(row, "send_at"),
                Columns.textOrNull(row, "problem"),
                Columns.instant(row, "created_at"),
                Columns.uuid(row, "author_id"),
                row.getLong("version"));
    }
}
