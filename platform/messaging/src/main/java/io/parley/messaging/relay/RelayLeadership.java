package io.parley.messaging.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One active relay a database: the one whose connection holds the lock. */
final class RelayLeadership {

    private static final String LOCK = "select pg_try_advisory_lock(hashtext('parley'), hashtext('outbox relay'))";
    private static final String WAKE = "select pg_notify('" + CommitListener.CHANNEL + "', '')";

    private final Connection connection;

    RelayLeadership(Connection connection) {
        this.connection = connection;
    }

    /** Takes the lead if nobody has it; it lasts until the connection ends. */
    boolean tryTake() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK);
                ResultSet taken = lock.executeQuery()) {
            return taken.next() && taken.getBoolean(1);
        }
    }

    /** Tells the leader, wherever it runs, that there is something to send. */
    void wakeLeader() throws SQLException {
        try (PreparedStatement wake = connection.prepareStatement(WAKE)) {
            wake.execute();
        }
    }
}
