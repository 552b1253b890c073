package io.parley.chat.channel;

import io.parley.chat.place.PostPolicy;
import io.parley.contracts.place.Readers;
import io.parley.security.Role;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All of a channel that may be changed. Conversations have no name, or only that. */
record ChannelSettings(
        @Nullable String name,
        @Nullable String description,
        boolean isPrivate,
        PostPolicy postPolicy,
        boolean isDefault,
        @Nullable Integer retentionDays) {

    static ChannelSettings ofConversation(@Nullable String name) {
        return new ChannelSettings(name, null, true, PostPolicy.MEMBERS, false, null);
    }

    static ChannelSettings of(ResultSet row) throws SQLException {
        return new ChannelSettings(
                Columns.textOrNull(row, "name"),
                Columns.textOrNull(row, "description"),
                row.getBoolean("private"),
                PostPolicy.ofWire(row.getString("post_policy")),
                row.getBoolean("is_default"),
                row.getObject("retention_days", Integer.class));
    }

    ChannelSettings describedAs(@Nullable String text) {
        return new ChannelSettings(name, text, isPrivate, postPolicy, isDefault, retentionDays);
    }

    /** Who may read such a channel. */
    Readers readers() {
        return isPrivate ? Readers.named() : Readers.members(Role.MEMBER.wire());
    }

    /** The parameters of a statement that stores them. */
    Map<String, @Nullable Object> columns() {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("name", name);
        columns.put("description", description);
        columns.put("private", isPrivate);
        columns.put("postPolicy", postPolicy.wire());
        columns.put("default", isDefault);
        columns.put("retentionDays", retentionDays);
        columns.put("readers", readers().scope());
        columns.put("leastRole", readers().leastRole());
        return columns;
    }
}
