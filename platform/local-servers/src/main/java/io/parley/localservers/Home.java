package io.parley.localservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a server keeps what it writes. A temporary home goes when its server stops, or this JVM ends. */
record Home(Path folder, Path log, boolean temporary) {

    static Home durable(Path folder, Path log) {
        try {
            // Processes are found by where they really work.
            Path real = Files.createDirectories(folder).toRealPath();
            Files.createDirectories(log.toAbsolutePath().getParent());
            return new Home(real, log.toAbsolutePath().normalize(), false);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + folder, e);
        }
    }

    static Home temporary(String server) {
        try {
            Path folder = Files.createTempDirectory("parley-" + server + "-").toRealPath();
            // One that is never started leaves nothing either.
            folder.toFile().deleteOnExit();
            return new Home(folder, folder.resolve(server + ".log"), true);
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder for " + server, e);
        }
    }

    Path data() {
        return folder.resolve("data");
    }
}
