package io.parley.localservers;

import java.nio.file.Path;

/** The JDK that runs us, which runs the Java servers as well. */
final class JavaRuntime {

    private JavaRuntime() {}

    static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    static String command() {
        return home().resolve("bin/java").toString();
    }
}
