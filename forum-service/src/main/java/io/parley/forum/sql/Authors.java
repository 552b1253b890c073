package io.parley.forum.sql;

import io.parley.security.UserSummary;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Authors, read in the same query as what they wrote. */
public final class Authors {

    public static final String COLUMNS =
            "u.username as author_username, u.display_name as author_display_name, u.avatar_url as author_avatar_url";

    private Authors() {}

    /** For a query that selects {@link #COLUMNS} and an {@code author_id}. */
    public static String join(String authorColumn) {
        return " left join known_user u on u.user_id = " + authorColumn + " ";
    }

    public static UserSummary of(ResultSet row) throws SQLException {
        UUID id = Columns.uuid(row, "author_id");
        String username = Columns.textOrNull(row, "author_username");
        if (username == null) return UserSummary.unknown(id);
        return new UserSummary(
                id, username, row.getString("author_display_name"), Columns.textOrNull(row, "author_avatar_url"));
    }
}
