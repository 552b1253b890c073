package io.parley.local;

import java.nio.file.Path;

final class StartFailed extends Trouble {

    StartFailed(String what, Path log) {
        super("%s\nThe last lines of %s:\n%s".formatted(what, log, LastLines.of(log)));
    }

    StartFailed(String what, Throwable cause) {
        super(what + "\n" + cause.getMessage(), cause);
    }
}
