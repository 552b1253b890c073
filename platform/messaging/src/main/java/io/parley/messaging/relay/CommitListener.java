package io.parley.messaging.relay;

import io.parley.messaging.Doorbell;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Rings the leader's doorbell for commits of other replicas. While it is deaf, the relay's sweep finds them. */
final class CommitListener implements AutoCloseable {

    static final String CHANNEL = "outbox";

    private static final Duration RECONNECT = Duration.ofSeconds(1);
    private static final int LISTEN_MILLIS = 1000;

    private final RelayConnections connections;
    private final Doorbell doorbell;
    private final CountDownLatch closed = new CountDownLatch(1);

    private CommitListener(RelayConnections connections, Doorbell doorbell) {
        this.connections = connections;
        this.doorbell = doorbell;
    }

    static CommitListener start(RelayConnections connections, Doorbell doorbell) {
        CommitListener listener = new CommitListener(connections, doorbell);
        Thread.ofPlatform().daemon().name("outbox-listener").start(listener::run);
        return listener;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void run() {
        try {
            do {
                listen();
            } while (!closed.await(RECONNECT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (closed.getCount() > 0) {
                PGNotification[] heard = postgres.getNotifications(LISTEN_MILLIS);
                if (heard != null && heard.length > 0) doorbell.ring();
            }
        } catch (SQLException lost) {
            // The relay's own connection tells the log; this one comes back by itself.
            doorbell.ring();
        }
    }
}
