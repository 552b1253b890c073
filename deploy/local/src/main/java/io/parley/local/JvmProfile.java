package io.parley.local;

import io.parley.localservers.LargePages;
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

    // By default each processor gets a carrier of virtual threads, and an event loop for the gateway's
    // connections. Where all services share two processors, the second thread of one service takes the place
    // of another service, and hands over to the first: without it a third of the context switches within
    // forum- and notification-service went, and more than half of the gateway's.
    private static final int FEW_PROCESSORS = 2;

    /** An AOT cache only fits a JVM with the same flags as the one that wrote it. */
    List<String> flags() {
        Stream<String> own = switch (this) {
            case QUICK -> Stream.of("-Xmx192m", "-XX:TieredStopAtLevel=1");
            case FAST -> Stream.concat(Stream.of("-Xmx256m"), LargePages.flags().stream());
        };
        return Stream.of(own, Stream.of(ALL), threads(Runtime.getRuntime().availableProcessors()))
                .flatMap(flags -> flags)
                .toList();
    }

    private static Stream<String> threads(int processors) {
        return processors > FEW_PROCESSORS
                ? Stream.of()
                : Stream.of("-Djdk.virtualThreadScheduler.parallelism=1", "-Dreactor.netty.ioWorkerCount=1");
    }
}
