package io.parley.localservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Short commands that are waited for. */
final class Commands {

    private Commands() {}

    static boolean succeeds(List<String> prefix, String... command) {
        try {
            Process process = new ProcessBuilder(join(prefix, List.of(command)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return exitOf(process) == 0;
        } catch (IOException e) {
            // The program does not exist.
            return false;
        }
    }

    /**
     * Runs a command in a folder.
     *
     * @throws ServerFailed with its output, if it fails
     */
    static void run(String what, Path folder, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (exitOf(process) != 0)
                throw new ServerFailed(what + " failed.", output.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(what + " failed", e);
        }
    }

    /** Sends a signal by the shell, whose {@code kill} is always there. A process that is gone is fine. */
    static void signal(long pid, String signal) {
        var _ = succeeds(List.of(), "sh", "-c", "kill -" + signal + " " + pid);
    }

    static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static int exitOf(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IllegalStateException("Interrupted while waiting for a command", e);
        }
    }
}
