package io.parley.system.drill;

import io.parley.system.command.Trouble;

/** What was promised was not kept, or the drill could not be held. */
final class DrillFailed extends Trouble {

    DrillFailed(String message) {
        super(message);
    }

    DrillFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
