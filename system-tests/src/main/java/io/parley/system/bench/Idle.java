package io.parley.system.bench;

import io.parley.system.command.Wait;
import io.parley.system.command.WaitedInVain;
import io.parley.system.measure.ProcessorTime;
import io.parley.system.stack.LocalStack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stack after it has worked off what an earlier measurement left, and the processors rest, so that the next one is
 * alone: PostgreSQL and the disk are busy for a while with what plain JDBC wrote.
 */
final class Idle {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration CALM = Duration.ofSeconds(2);
    private static final double RESTING = 0.15;

    private Idle() {}

    /** @throws WaitedInVain if it doesn't come to rest: what was measured then would say nothing */
    static void await(LocalStack stack) throws SQLException {
        Wait.ofAtMost(PATIENCE).until("the machine is idle and all events are sent", () -> inTheWay(stack));
    }

    private static Optional<String> inTheWay(LocalStack stack) throws SQLException {
        long receivedBefore = received(stack);
        ProcessorTime before = ProcessorTime.now();
        Wait.pause(CALM);
        double busy = ProcessorTime.now().since(before).share();
        return inTheWay(unsent(stack), received(stack) - receivedBefore, busy);
    }

    /** @param busy how much of all processors, from 0 to 1 */
    static Optional<String> inTheWay(long unsent, long received, double busy) {
        List<String> reasons = new ArrayList<>();
        if (unsent > 0) reasons.add("%d events wait in forum-service's outbox".formatted(unsent));
        if (received > 0) reasons.add("notification-service still receives events");
        if (busy > RESTING) reasons.add("the processors are busy, to %.0f %%".formatted(busy * 100));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", reasons));
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
