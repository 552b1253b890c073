package io.parley.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A command that is waited for. */
final class Command {

    private Command() {}

    /** @throws StartFailed with the last lines of its output, if it fails */
    static void run(Path log, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            int exit = waitFor(process);
            if (exit != 0) throw new StartFailed("%s failed (%d).".formatted(command, exit), log);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + command, e);
        }
    }

    static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IllegalStateException("Interrupted while waiting for a command", e);
        }
    }
}
