package io.parley.chat.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.parley.security.CurrentUser;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** A way into a channel for another program. */
record IncomingWebhook(
        UUID id,
        UUID channelId,
        String name,
        Instant createdAt,
        @JsonIgnore UUID userId) {

    private static final UUID NO_SESSION = new UUID(0, 0);

    static IncomingWebhook of(ResultSet row) throws SQLException {
        return new IncomingWebhook(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "channel_id"),
                row.getString("name"),
                Columns.instant(row, "created_at"),
                Columns.uuid(row, "user_id"));
    }

    /** As whom it speaks. */
    CurrentUser user() {
        return new CurrentUser(userId, "hook-" + id, name, null, NO_SESSION);
    }
}
