package io.parley.system.bench;

import io.parley.system.stack.LocalStack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Waits until the stack has worked off what an earlier measurement left, so that the next one is alone. */
final class Idle {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration CALM = Duration.ofSeconds(2);

    private Idle() {}

    static void await(LocalStack stack) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long before = -1;
        long now = received(stack);
        while ((unsent(stack) > 0 || now != before) && System.nanoTime() < end) {
            Thread.sleep(CALM);
            before = now;
            now = received(stack);
        }
    }

    private static long unsent(LocalStack stack) throws SQLException {
        return number(stack, "forum", "select count(*) from outbox where sent_at is null");
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
