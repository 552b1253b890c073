package io.parley.identity.account;

import io.parley.identity.IdentityProblem;
import io.parley.security.UserSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
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
        return jdbc.sql("select id, username, display_name, avatar_url, email, created_at, version from account"
                        + " where id = :id")
                .param("id", id)
                .query((row, _) -> new MyProfile(
                        row.getObject("id", UUID.class),
                        row.getString("username"),
                        row.getString("display_name"),
                        row.getString("avatar_url"),
                        row.getString("email"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getLong("version")))
                .optional()
                .orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
    }

    VersionedSummary byUsername(String username) {
        if (!username.matches(Names.USERNAME)) throw IdentityProblem.USER_NOT_FOUND.exception();
        return jdbc.sql(
                        "select id, username, display_name, avatar_url, version from account where username = :username")
                .param("username", username)
                .query((row, _) -> new VersionedSummary(summaryOf(row), row.getLong("version")))
                .optional()
                .orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
    }

    private static UserSummary summaryOf(ResultSet row) throws SQLException {
        return new UserSummary(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("avatar_url"));
    }
}
