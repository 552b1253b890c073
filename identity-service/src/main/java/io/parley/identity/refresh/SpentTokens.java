package io.parley.identity.refresh;

import io.parley.identity.IdentityProblem;
import io.parley.identity.session.EndSession;
import io.parley.identity.session.EndSessionCommand;
import io.parley.identity.session.RefreshToken;
import io.parley.identity.session.Session;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SpentTokens {

    private final JdbcClient jdbc;
    private final EndSession endSession;

    SpentTokens(JdbcClient jdbc, EndSession endSession) {
        this.jdbc = jdbc;
        this.endSession = endSession;
    }

    void add(String tokenHash, Session session, Instant now) {
        jdbc.sql("insert into spent_refresh_token (token_hash, session_id, spent_at) values (:hash, :session, :now)")
                .param("hash", tokenHash)
                .param("session", session.id())
                .param("now", Columns.at(now))
                .update();
    }

    /** Ends the session, if it is still alive, that once had this token. */
    void endSessionOf(RefreshToken token) {
        owner(token).ifPresent(this::end);
    }

    private void end(EndSessionCommand session) {
        try {
            endSession.handle(session);
        } catch (Problem over) {
            // Somebody else was faster to end it, which is all that we want.
            if (!over.is(IdentityProblem.SESSION_NOT_FOUND)) throw over;
        }
    }

    private Optional<EndSessionCommand> owner(RefreshToken token) {
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
