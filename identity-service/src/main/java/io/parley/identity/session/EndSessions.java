package io.parley.identity.session;

import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs a user out everywhere, or everywhere else. */
@Component
public class EndSessions {

    private final JdbcClient jdbc;
    private final Revocations revocations;
    private final Clock clock;

    EndSessions(JdbcClient jdbc, Revocations revocations, Clock clock) {
        this.jdbc = jdbc;
        this.revocations = revocations;
        this.clock = clock;
    }

    /**
     * Ends all sessions that are alive.
     *
     * @param kept the session that goes on, if one does
     */
    @Transactional
    public void handle(UUID userId, @Nullable UUID kept) {
        jdbc.sql("""
                        update session set ended_at = :now, version = version + 1
                        where user_id = :user and ended_at is null and id is distinct from cast(:kept as uuid)
                        returning id
                        """)
                .param("now", Columns.at(clock.instant()))
                .param("user", userId)
                .param("kept", kept)
                .query(UUID.class)
                .list()
                .forEach(sessionId -> revocations.tell(userId, sessionId));
    }
}
