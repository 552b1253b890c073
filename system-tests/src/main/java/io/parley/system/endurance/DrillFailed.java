package io.parley.system.endurance;

import io.parley.system.command.Trouble;

/** What was promised was not kept, or the drill could not be held. */
public final class DrillFailed extends Trouble {

    public DrillFailed(String message) {
        super(message);
    }

    public DrillFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
