package io.parley.localservers;

/** Another program listens where a server should. */
public final class PortTaken extends RuntimeException {

    PortTaken(String server, int port) {
        super("%s cannot start: port %d is taken by another program.".formatted(server, port));
    }
}
