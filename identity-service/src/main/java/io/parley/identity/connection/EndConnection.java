package io.parley.identity.connection;

import io.parley.contracts.identity.UsersDisconnected;
import io.parley.identity.IdentityProblem;
import io.parley.messaging.Outbox;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a request back, or ends a connection. A refusal stays: who was declined could otherwise ask again and again. */
@Component
class EndConnection {

    private final Connections connections;
    private final Outbox outbox;

    EndConnection(Connections connections, Outbox outbox) {
        this.connections = connections;
        this.outbox = outbox;
    }

    @Transactional
    public void handle(UUID connectionId, UUID userId) {
        StoredConnection connection =
                connections.lock(connectionId, userId).orElseThrow(IdentityProblem.CONNECTION_NOT_FOUND::exception);
        if (connection.state() == ConnectionState.DECLINED) throw IdentityProblem.CONNECTION_NOT_PENDING.exception();
        connections.remove(connectionId);
        if (connection.isAccepted())
            outbox.append(new UsersDisconnected(connection.requesterId(), connection.addresseeId()), userId);
    }
}
