package io.parley.identity.account;

import io.parley.identity.IdentityProblem;
import io.parley.security.UserSummary;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProfileQueries {

    private final JdbcClient jdbc;

    ProfileQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MyProfile mine(UUID id) {
        return jdbc.sql(
                        "select id, username, display_name, avatar_url, email, email_verified_at, created_at, version from account"
                                + " where id = :id")
                .param("id", id)
                .query((row, _) -> new MyProfile(
                        Columns.uuid(row, "id"),
                        row.getString("username"),
                        row.getString("display_name"),
                        Columns.textOrNull(row, "avatar_url"),
                        row.getString("email"),
                        row.getObject("email_verified_at") != null,
                        Columns.instant(row, "created_at"),
                        row.getLong("version")))
                .optional()
                .orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
    }

    VersionedSummary byUsername(String username) {
        if (!username.matches(Login.USERNAME)) throw IdentityProblem.USER_NOT_FOUND.exception();
        return jdbc.sql("select id, username, display_name, avatar_url, version from account"
                        + " where username = :username and deactivated_at is null")
                .param("username", username)
                .query((row, _) -> new VersionedSummary(summaryOf(row), row.getLong("version")))
                .optional()
                .orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
    }

    private static UserSummary summaryOf(ResultSet row) throws SQLException {
        return new UserSummary(
                Columns.uuid(row, "id"),
                row.getString("username"),
                row.getString("display_name"),
                Columns.textOrNull(row, "avatar_url"));
    }
}
