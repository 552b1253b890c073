package io.parley.local;

import java.util.List;
import java.util.stream.Stream;

/** How a service's JVM weighs a quick start against speed under load. */
enum JvmProfile {
    /** The simple compiler only: starts soonest, for services with little to do. */
    QUICK,
    FAST;

    private static final String[] ALL = {
        "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError"
    };

    /** An AOT cache only fits a JVM with the same flags as the one that wrote it. */
    List<String> flags() {
        Stream<String> own = switch (this) {
            case QUICK -> Stream.of("-Xmx160m", "-XX:TieredStopAtLevel=1");
            case FAST -> Stream.of("-Xmx256m");
        };
        return Stream.concat(own, Stream.of(ALL)).toList();
    }
}
