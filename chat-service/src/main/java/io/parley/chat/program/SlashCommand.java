package io.parley.chat.program;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.parley.security.UserSummary;
import io.parley.web.sql.Columns;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command that another program answers.
 *
 * @param url where it is asked; null for those who don't manage commands
 */
record SlashCommand(
        UUID id,
        UUID orgId,
        String name,
        @Nullable String description,
        @Nullable URI url,
        Instant createdAt,
        @JsonIgnore UUID userId,
        @JsonIgnore SigningSecret secret) {

    static SlashCommand of(ResultSet row) throws SQLException {
        return new SlashCommand(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "org_id"),
                row.getString("name"),
                Columns.textOrNull(row, "description"),
                URI.create(row.getString("url")),
                Columns.instant(row, "created_at"),
                Columns.uuid(row, "user_id"),
                new SigningSecret(row.getString("secret")));
    }

    /** As whom its answers to all are said. */
    UserSummary user() {
        return new UserSummary(userId, name + ".bot", "/" + name, null);
    }

    SlashCommand withoutUrl() {
        return new SlashCommand(id, orgId, name, description, null, createdAt, userId, secret);
    }
}
