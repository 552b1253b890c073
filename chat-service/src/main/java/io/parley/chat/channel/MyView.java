package io.parley.chat.channel;

import io.parley.contracts.chat.ChannelPreferencesChanged;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How somebody wants to have a channel. */
record MyView(
        Level level,
        boolean pinned,
        @Nullable String color,
        @Nullable String folder) {

    static MyView of(ResultSet row) throws SQLException {
        return new MyView(
                Level.ofWire(row.getString("level")),
                row.getBoolean("pinned"),
                Columns.textOrNull(row, "color"),
                Columns.textOrNull(row, "folder"));
    }

    ChannelPreferencesChanged told(UUID channelId, @Nullable UUID orgId, UUID userId) {
        return new ChannelPreferencesChanged(channelId, orgId, userId, level.wire(), pinned, color, folder);
    }
}
