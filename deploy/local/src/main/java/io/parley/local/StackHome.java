package io.parley.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folders of one stack, {@code .parley} unless {@code PARLEY_HOME} names another. */
record StackHome(Path folder) {

    static StackHome in(Path folder) {
        return new StackHome(realFolder(folder));
    }

    Path log(String component) {
        return realFolder(folder.resolve("logs")).resolve(component + ".log");
    }

    /** A component works in a folder of its own, by which its processes are found. */
    Path work(String component) {
        return realFolder(run().resolve(component));
    }

    Path data(String server) {
        return realFolder(folder.resolve("data").resolve(server));
    }

    Path build(String service) {
        return folder.resolve("build").resolve(service);
    }

    Path secrets() {
        return folder.resolve("secrets");
    }

    /** How many of each service the stack has that was started last. */
    int replicas() {
        try {
            Path file = run().resolve("replicas");
            return Files.exists(file) ? Integer.parseInt(Files.readString(file)) : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keepReplicas(int count) {
        try {
            Files.writeString(run().resolve("replicas"), Integer.toString(count));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path run() {
        return realFolder(folder.resolve("run"));
    }

    // Processes are found by where they really work, not by links to there.
    private static Path realFolder(Path folder) {
        try {
            return Files.createDirectories(folder).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + folder, e);
        }
    }
}
