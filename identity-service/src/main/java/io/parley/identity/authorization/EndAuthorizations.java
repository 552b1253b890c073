package io.parley.identity.authorization;

import io.parley.identity.session.Revocations;
import io.parley.identity.session.SessionEnded;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends what clients hold. To the services each authorization is a session: within a second none of them takes its tokens. What
 * people consented to stays.
 */
@Component
public class EndAuthorizations {

    private final JdbcClient jdbc;
    private final Revocations revocations;

    EndAuthorizations(JdbcClient jdbc, Revocations revocations) {
        this.jdbc = jdbc;
        this.revocations = revocations;
    }

    /** All that clients hold of a user. */
    @Transactional
    public void ofUser(UUID userId) {
        end("user_id = :id", userId);
    }

    /** All that the clients of a user hold of anybody. */
    @Transactional
    public void ofOwner(UUID ownerId) {
        end("client_id in (select id from oauth_client where owner_id = :id)", ownerId);
    }

    /** All that a client holds of anybody. */
    @Transactional
    public void ofClient(UUID clientId) {
        end("client_id = :id", clientId);
    }

    /** All that a client holds by a consent. */
    @Transactional
    public void ofGrant(UUID grantId) {
        end("(user_id, client_id) = (select user_id, client_id from oauth_grant where id = :id)", grantId);
    }

    void one(UUID authorizationId) {
        end("id = cast(:id as text)", authorizationId);
    }

    /** Who signs out signs clients out as well, except those that may go on. */
    @EventListener
    void on(SessionEnded event) {
        end("session_id = :id", event.sessionId());
    }

    private void end(String which, UUID id) {
        jdbc.sql("delete from oauth2_authorization where " + which + " returning id, user_id")
                .param("id", id)
                .query(Ended.class)
                .list()
                .forEach(ended -> revocations.tell(ended.userId(), UUID.fromString(ended.id())));
    }

    private record Ended(String id, UUID userId) {}
}
