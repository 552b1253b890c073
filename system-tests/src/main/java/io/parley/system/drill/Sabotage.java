package io.parley.system.drill;

import io.parley.system.stack.LocalStack;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Takes a guard of the messaging away, from outside: by triggers in the databases, so that no service knows of it. */
enum Sabotage {
    /** The inbox forgets what it saw, and nothing else keeps a redelivery from having its effects again. */
    SKIP_INBOX("after insert on inbox", "delete from inbox where event_id = new.event_id;", "notification") {
        @Override
        Active begin(LocalStack stack) throws SQLException {
            execute(stack, "notification", "drop index if exists notification_once");
            return super.begin(stack);
        }
    },

    /** One event in twenty is marked as sent before it was, as if the relay had died between mark and send. */
    MARK_BEFORE_SEND("before insert on outbox_unsent", "if random() < 0.05 then return null; end if;", "forum");

    private final String moment;
    private final String effect;
    private final String database;

    Sabotage(String moment, String effect, String database) {
        this.moment = moment;
        this.effect = effect;
        this.database = database;
    }

    Active begin(LocalStack stack) throws SQLException {
        String create = """
                create or replace function sabotage() returns trigger language plpgsql as
                    $$ begin %s return new; end $$;
                create or replace trigger sabotage %s for each row execute function sabotage();""".formatted(effect, moment);
        execute(stack, database, create);
        return () -> {
            execute(stack, database, "drop function sabotage cascade");
        };
    }

    private static void execute(LocalStack stack, String database, String sql) throws SQLException {
        try (Connection connection = stack.database(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Until it is closed the guard is away. */
    @FunctionalInterface
    interface Active extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }
}
