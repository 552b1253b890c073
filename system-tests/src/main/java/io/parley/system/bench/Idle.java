package io.parley.system.bench;

import io.parley.system.stack.LocalStack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Waits until the stack has worked off what an earlier measurement left, and the processors rest, so that the next one is
 * alone: PostgreSQL and the disk are busy for a while with what plain JDBC wrote.
 */
final class Idle {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration CALM = Duration.ofSeconds(2);
    private static final double RESTING = 0.15;

    private Idle() {}

    static void await(LocalStack stack) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean busy = true;
        while (busy && System.nanoTime() < end) {
            long receivedBefore = received(stack);
            ProcessorTime before = ProcessorTime.now();
            Thread.sleep(CALM);
            busy = ProcessorTime.now().since(before).share() > RESTING
                    || unsent(stack) > 0
                    || received(stack) != receivedBefore;
        }
    }

    private static long unsent(LocalStack stack) throws SQLException {
        return number(stack, "forum", "select count(*) from outbox_unsent");
    }

    private static long received(LocalStack stack) throws SQLException {
        return number(stack, "notification", "select count(*) from inbox");
    }

    private static long number(LocalStack stack, String database, String sql) throws SQLException {
        try (Connection connection = stack.database(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
