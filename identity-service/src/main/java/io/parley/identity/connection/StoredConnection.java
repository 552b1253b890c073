package io.parley.identity.connection;

import java.util.UUID;

record StoredConnection(UUID id, UUID requesterId, UUID addresseeId, ConnectionState state) {

    boolean isPendingFor(UUID userId) {
        return addresseeId.equals(userId) && state == ConnectionState.PENDING;
    }

    boolean isAccepted() {
        return state == ConnectionState.ACCEPTED;
    }
}
