package io.parley.chat.bot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.parley.security.UserSummary;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * A program that is a member of an organization.
 *
 * @param id also that of the user that it acts as
 */
record Bot(UUID id, UUID orgId, String name, @JsonIgnore String username, Instant createdAt) {

    static Bot of(ResultSet row) throws SQLException {
        return new Bot(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "org_id"),
                row.getString("name"),
                row.getString("username"),
                Columns.instant(row, "created_at"));
    }

    /** As whom it acts: what to add to channels. */
    public UserSummary getUser() {
        return new UserSummary(id, username, name, null);
    }
}
