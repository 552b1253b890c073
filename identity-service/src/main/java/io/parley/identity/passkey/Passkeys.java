package io.parley.identity.passkey;

import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/** The passkeys of accounts, beside what Spring Security stores of them. */
@Component
class Passkeys {

    private static final String SELECT =
            "select id, label, created, last_used from user_credentials where user_id = :user";

    private final JdbcClient jdbc;

    Passkeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PasskeyView> of(UUID userId) {
        return jdbc.sql(SELECT + " order by id")
                .param("user", userId)
                .query((row, _) -> view(row))
                .list();
    }

    Optional<PasskeyView> find(UUID userId, UUID id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("user", userId)
                .param("id", id)
                .query((row, _) -> view(row))
                .optional();
    }

    Optional<PasskeyView> find(UUID userId, Bytes credentialId) {
        return jdbc.sql(SELECT + " and credential_id = :credential")
                .param("user", userId)
                .param("credential", credentialId.toBase64UrlString())
                .query((row, _) -> view(row))
                .optional();
    }

    List<Bytes> credentialsOf(UUID userId) {
        return jdbc.sql("select credential_id from user_credentials where user_id = :user order by id")
                .param("user", userId)
                .query((row, _) -> Bytes.fromBase64(row.getString("credential_id")))
                .list();
    }

    boolean rename(UUID userId, UUID id, String name) {
        return jdbc.sql("update user_credentials set label = :name where user_id = :user and id = :id")
                        .param("name", name)
                        .param("user", userId)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean remove(UUID userId, UUID id) {
        return jdbc.sql("delete from user_credentials where user_id = :user and id = :id")
                        .param("user", userId)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static PasskeyView view(ResultSet row) throws SQLException {
        return new PasskeyView(
                Columns.uuid(row, "id"),
                row.getString("label"),
                Columns.instant(row, "created"),
                Columns.instant(row, "last_used"));
    }
}
