package io.parley.identity.connection;

import io.parley.contracts.identity.UsersConnected;
import io.parley.identity.IdentityProblem;
import io.parley.messaging.Outbox;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Only who was asked answers, once. */
@Component
class AnswerConnection {

    private final Connections connections;
    private final Outbox outbox;

    AnswerConnection(Connections connections, Outbox outbox) {
        this.connections = connections;
        this.outbox = outbox;
    }

    @Transactional
    public void handle(UUID connectionId, UUID userId, ConnectionState answer) {
        StoredConnection connection =
                connections.lock(connectionId, userId).orElseThrow(IdentityProblem.CONNECTION_NOT_FOUND::exception);
        if (answer == connection.state() && connection.addresseeId().equals(userId)) return;
        if (answer == ConnectionState.PENDING || !connection.isPendingFor(userId))
            throw IdentityProblem.CONNECTION_NOT_PENDING.exception();
        connections.change(connectionId, answer);
        if (answer == ConnectionState.ACCEPTED)
            outbox.append(new UsersConnected(connection.requesterId(), connection.addresseeId()), userId);
    }
}
