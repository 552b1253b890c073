package io.parley.identity.account;

import io.parley.identity.IdentityProblem;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProfileQueries {

    private final JdbcClient jdbc;
    private final ProfilePictures pictures;

    ProfileQueries(JdbcClient jdbc, ProfilePictures pictures) {
        this.jdbc = jdbc;
        this.pictures = pictures;
    }

    MyProfile mine(UUID id) {
        MyProfile found = jdbc.sql("""
                        select id, username, display_name, avatar_file_id, avatar_url, cover_file_id, email, email_verified_at, created_at, version
                          from account where id = :id""")
                .param("id", id)
                .query((row, _) -> mine(row))
                .optional()
                .orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
        return found.withCover(pictures.coverUrl(id, found.coverFileId()));
    }

    PublicProfile byUsername(String username) {
        if (!username.matches(Login.USERNAME)) throw IdentityProblem.USER_NOT_FOUND.exception();
        PublicProfile found = jdbc.sql("""
                        select id, username, display_name, avatar_url, cover_file_id, version
                          from account where username = :username and deactivated_at is null""")
                .param("username", username)
                .query((row, _) -> shown(row))
                .optional()
                .orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
        return found.withCover(pictures.coverUrl(found.id(), found.coverFileId()));
    }

    private static MyProfile mine(ResultSet row) throws SQLException {
        return new MyProfile(
                Columns.uuid(row, "id"),
                row.getString("username"),
                row.getString("display_name"),
                Columns.uuidOrNull(row, "avatar_file_id"),
                Columns.textOrNull(row, "avatar_url"),
                Columns.uuidOrNull(row, "cover_file_id"),
                null,
                row.getString("email"),
                row.getObject("email_verified_at") != null,
                Columns.instant(row, "created_at"),
                row.getLong("version"));
    }

    private static PublicProfile shown(ResultSet row) throws SQLException {
        return new PublicProfile(
                Columns.uuid(row, "id"),
                row.getString("username"),
                row.getString("display_name"),
                Columns.textOrNull(row, "avatar_url"),
                null,
                Columns.uuidOrNull(row, "cover_file_id"),
                row.getLong("version"));
    }
}
