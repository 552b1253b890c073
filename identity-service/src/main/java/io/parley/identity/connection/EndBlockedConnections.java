package io.parley.identity.connection;

import io.parley.identity.relation.Separated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who blocks somebody is connected with them no longer. */
@Component
class EndBlockedConnections {

    private final Connections connections;
    private final EndConnection endConnection;

    EndBlockedConnections(Connections connections, EndConnection endConnection) {
        this.connections = connections;
        this.endConnection = endConnection;
    }

    @EventListener
    void on(Separated separated) {
        connections
                .between(separated.userId(), separated.otherId())
                .filter(found -> found.state() != ConnectionState.DECLINED)
                .ifPresent(found -> endConnection.handle(found.id(), separated.userId()));
    }
}
