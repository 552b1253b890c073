package io.parley.notification.realtime.hub;

import io.parley.notification.content.Channel;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** One open socket. What it is subscribed to is guarded by the hub's lock. */
public final class Client {

    private final UUID userId;
    private final UUID sessionId;
    private final Connection connection;
    private final Set<Channel> channels = new HashSet<>();
    private State state = State.NEW;

    public Client(UUID userId, UUID sessionId, Connection connection) {
        this.userId = userId;
        this.sessionId = sessionId;
        this.connection = connection;
    }

    UUID userId() {
        return userId;
    }

    UUID sessionId() {
        return sessionId;
    }

    Connection connection() {
        return connection;
    }

    Set<Channel> channels() {
        return channels;
    }

    boolean isIn() {
        return state == State.JOINED;
    }

    boolean hasLeft() {
        return state == State.LEFT;
    }

    /** False for one that left before it was let in. */
    boolean join() {
        if (state != State.NEW) return false;
        state = State.JOINED;
        return true;
    }

    /** False for one that wasn't in. */
    boolean leave() {
        boolean wasIn = state == State.JOINED;
        state = State.LEFT;
        return wasIn;
    }

    private enum State {
        NEW,
        JOINED,
        LEFT
    }
}
