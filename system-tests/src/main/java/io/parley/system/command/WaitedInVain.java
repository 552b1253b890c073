package io.parley.system.command;

import java.time.Duration;

/** What was waited for didn't come in time. */
public final class WaitedInVain extends Trouble {

    WaitedInVain(String goal, Duration patience, String inTheWay) {
        super("Waited in vain for %d s until %s: %s".formatted(patience.toSeconds(), goal, inTheWay));
    }
}
