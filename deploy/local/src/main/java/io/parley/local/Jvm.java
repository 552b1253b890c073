package io.parley.local;

import java.nio.file.Path;

final class Jvm {

    private Jvm() {}

    /** The {@code java} that runs us. */
    static String command() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
