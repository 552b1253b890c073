package io.parley.system.stack;

import io.parley.system.command.Trouble;
import java.nio.file.Path;

/** There is no stack to work on. */
public final class NotRunning extends Trouble {

    NotRunning(Path home) {
        super("No stack runs in %s: start one with ./parley up".formatted(home));
    }
}
