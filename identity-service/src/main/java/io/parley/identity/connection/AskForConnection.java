package io.parley.identity.connection;

import io.parley.identity.IdentityProblem;
import io.parley.identity.relation.OtherPeople;
import io.parley.messaging.Ids;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One who was declined may ask no more; who declined may still ask. */
@Component
class AskForConnection {

    private final OtherPeople people;
    private final Connections connections;

    AskForConnection(OtherPeople people, Connections connections) {
        this.people = people;
        this.connections = connections;
    }

    @Transactional
    public UUID handle(AskForConnectionCommand command) {
        people.require(command.requesterId(), command.addresseeId());
        people.requireNoBlock(command.requesterId(), command.addresseeId());
        connections.between(command.requesterId(), command.addresseeId()).ifPresent(found -> replace(found, command));
        UUID id = Ids.next();
        connections.add(id, command.requesterId(), command.addresseeId(), command.message());
        return id;
    }

    private void replace(StoredConnection present, AskForConnectionCommand command) {
        if (!isDeclinedBy(present, command.requesterId())) throw IdentityProblem.CONNECTION_EXISTS.exception();
        connections.remove(present.id());
    }

    private static boolean isDeclinedBy(StoredConnection connection, UUID userId) {
        return connection.state() == ConnectionState.DECLINED
                && connection.addresseeId().equals(userId);
    }
}
