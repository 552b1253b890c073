package io.parley.system.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A trigger that is put into a service's database from outside, so that the service doesn't know of it: to see a drill fail. */
public record Trigger(String database, String moment, String effect) {

    /** Puts it there. */
    public Active begin(LocalStack stack) throws SQLException {
        String create = """
                create or replace function sabotage() returns trigger language plpgsql as
                    $$ begin %s return new; end $$;
                create or replace trigger sabotage %s for each row execute function sabotage();""".formatted(effect, moment);
        execute(stack, database, create);
        return () -> {
            execute(stack, database, "drop function sabotage cascade");
        };
    }

    public static void execute(LocalStack stack, String database, String sql) throws SQLException {
        try (Connection connection = stack.database(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Until it is closed the trigger is there. */
    @FunctionalInterface
    public interface Active extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }
}
