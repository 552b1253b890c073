package io.parley.localservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A shell that ends a temporary server and removes its home when this JVM is gone, however it went: the pipe between them
 * closes.
 */
final class Watchdog {

    private static final String SCRIPT = """
            read _
            kill -$1 -$2
            for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 -$2 2>/dev/null || break; sleep 0.2; done
            kill -KILL -$2 2>/dev/null
            rm -rf "$3"
            """;

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    /** Watches the process group of a session leader. */
    static Watchdog over(long leader, String signal, Path home) {
        try {
            return new Watchdog(new ProcessBuilder(
                            "setsid",
                            "sh",
                            "-c",
                            SCRIPT,
                            "parley-watchdog",
                            signal,
                            Long.toString(leader),
                            home.toString())
                    .directory(Folders.parentOf(home).toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot watch over " + home, e);
        }
    }

    void dismiss() {
        shell.destroyForcibly();
    }
}
