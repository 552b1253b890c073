package io.parley.notification.realtime.hub;

import io.parley.notification.realtime.access.Channel;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** One open socket. What it is subscribed to is guarded by the hub's lock. */
public final class Client {

    private final UUID userId;
    private final UUID sessionId;
    private final String token;
    private final Outlet outlet;
    private final Set<Channel> channels = new HashSet<>();
    private State state = State.NEW;

    /** @param token to ask the owners with of what isn't known here yet; it expires before the socket does */
    public Client(UUID userId, UUID sessionId, String token, Outlet outlet) {
        this.userId = userId;
        this.sessionId = sessionId;
        this.token = token;
        this.outlet = outlet;
    }

    UUID userId() {
        return userId;
    }

    UUID sessionId() {
        return sessionId;
    }

    String token() {
        return token;
    }

    Outlet outlet() {
        return outlet;
    }

    Set<Channel> channels() {
        return channels;
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
