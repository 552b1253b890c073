package io.parley.local;

import java.util.List;
import java.util.stream.Stream;

/** How a service's JVM weighs a quick start against speed under load. It starts with half the processor time or less if QUICK. */
enum JvmProfile {
    /** The simple compiler only, for services that no one presses hard on one machine. */
    QUICK,
    FAST;

    private static final String[] ALL = {
        "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError"
    };

    /** An AOT cache only fits a JVM with the same flags as the one that wrote it. */
    List<String> flags() {
        List<String> own = switch (this) {
            case QUICK -> List.of("-Xmx192m", "-XX:TieredStopAtLevel=1");
            case FAST -> List.of("-Xmx256m");
        };
        return Stream.concat(own.stream(), Stream.of(ALL)).toList();
    }
}
