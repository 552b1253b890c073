package io.parley.messaging.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** A database that is still starting: it hangs up on the first connections, and is itself for all later ones. */
public final class LateDatabase implements AutoCloseable {

    private static final String JDBC = "jdbc:";

    private final URI database;
    private final int refusals;
    private final ServerSocket door;
    private final AtomicInteger connections = new AtomicInteger();

    /** @param database the JDBC address of one that runs */
    public LateDatabase(String database, int refusals) {
        this.database = URI.create(database.substring(JDBC.length()));
        this.refusals = refusals;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::serve);
    }

    public String address() {
        return "%spostgresql://%s:%d%s"
                .formatted(JDBC, door.getInetAddress().getHostAddress(), door.getLocalPort(), database.getPath());
    }

    /** How many connections were asked for, those that were refused among them. */
    public int connections() {
        return connections.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (connections.incrementAndGet() <= refusals) client.close();
                else join(client);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket client) throws IOException {
        Socket server = new Socket(database.getHost(), database.getPort());
        Thread.startVirtualThread(() -> copy(client, server));
        Thread.startVirtualThread(() -> copy(server, client));
    }

    /** Until one of them ends it. */
    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // The other direction closed both.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
