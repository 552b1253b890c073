package io.parley.system.drill;

import io.parley.system.stack.LocalStack;
import io.parley.system.stack.Trigger;
import java.sql.SQLException;

/** Takes a guard of the messaging away, from outside: by triggers in the databases, so that no service knows of it. */
enum Sabotage {
    /** The inbox forgets what it saw, and nothing else keeps a redelivery from having its effects again. */
    SKIP_INBOX("after insert on inbox", "delete from inbox where event_id = new.event_id;", "notification") {
        @Override
        Trigger.Active begin(LocalStack stack) throws SQLException {
            Trigger.execute(stack, "notification", "drop index if exists notification_once");
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

    Trigger.Active begin(LocalStack stack) throws SQLException {
        return new Trigger(database, moment, effect).begin(stack);
    }
}
