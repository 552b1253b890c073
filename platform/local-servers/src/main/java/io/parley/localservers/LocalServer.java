package io.parley.localservers;

import java.util.OptionalLong;

/**
 * A real server that runs as a child process in a session of its own, so that a signal to the starter's process group doesn't
 * reach it.
 *
 * <p>An instance describes a server by its home folder; it need not have started it. Whoever describes the same home may ask
 * whether it runs, and stop it.
 */
public interface LocalServer {

    /** What people call it: {@code PostgreSQL}. */
    String name();

    /** The port on 127.0.0.1 that clients connect to. */
    int port();

    /**
     * Starts the server and returns when it answers. Does nothing if it runs already.
     *
     * @throws PortTaken if something else listens on its port
     * @throws ServerFailed if it ends or doesn't answer in time; its message has the last lines of the log
     */
    void start();

    /** Stops the server and all its processes; a temporary one's data goes with it. Does nothing if it doesn't run. */
    void stop();

    /** The process that stands for the server; empty while it doesn't run. */
    OptionalLong pid();

    default boolean isRunning() {
        return pid().isPresent();
    }
}
