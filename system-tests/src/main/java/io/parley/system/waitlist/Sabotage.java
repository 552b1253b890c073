package io.parley.system.waitlist;

import io.parley.system.stack.LocalStack;
import io.parley.system.stack.Trigger;
import java.sql.SQLException;

/** Takes a guard of the waitlist away, from outside. */
enum Sabotage {
    /** One in five who should wait goes all the same. */
    OVERBOOK(
            "before insert or update on rsvp",
            "if new.status = 'waitlisted' and random() < 0.2 then new.status = 'going'; new.queue = null; end if;"),

    /** Whoever came last is served first. */
    LAST_FIRST("before insert or update on rsvp", "if new.queue > 0 then new.queue = -new.queue; end if;"),

    /** One event in five is never sent. */
    UNTOLD("before insert on outbox_unsent", "if random() < 0.2 then return null; end if;");

    private final String moment;
    private final String effect;

    Sabotage(String moment, String effect) {
        this.moment = moment;
        this.effect = effect;
    }

    Trigger.Active begin(LocalStack stack) throws SQLException {
        return new Trigger("event", moment, effect).begin(stack);
    }
}
