package io.parley.localservers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Memory in pages of 2 MB, where Linux gives them to who asks. A dozen JVMs that take turns on few processors otherwise spend a
 * sixth of their time on finding their pages, most of all in a virtual machine.
 */
public final class LargePages {

    private static final Path OFFER = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

    private LargePages() {}

    /** What to add to the command line of a JVM that runs for longer than a test. */
    public static List<String> flags() {
        return offered() ? List.of("-XX:+UseTransparentHugePages") : List.of();
    }

    private static boolean offered() {
        try {
            return Files.isReadable(OFFER) && !Files.readString(OFFER).contains("[never]");
        } catch (IOException unreadable) {
            return false;
        }
    }
}
