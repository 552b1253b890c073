package io.parley.identity.session;

import io.parley.web.sql.Columns;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SpentTokens {

    private final JdbcClient jdbc;

    SpentTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String tokenHash, Session session, Instant now) {
        jdbc.sql("insert into spent_refresh_token (token_hash, session_id, spent_at) values (:hash, :session, :now)")
                .param("hash", tokenHash)
                .param("session", session.id())
                .param("now", Columns.at(now))
                .update();
    }

    /** The session, still alive, that once had this token. */
    Optional<EndSessionCommand> owner(RefreshToken token) {
        return jdbc.sql("""
                        select s.id session_id, s.user_id
                        from spent_refresh_token t join session s on s.id = t.session_id
                        where t.token_hash = :hash and s.ended_at is null
                        """)
                .param("hash", token.hash())
                .query(EndSessionCommand.class)
                .optional();
    }
}
