package io.parley.localservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a program that refuses root runs anyway when we are root: in a user namespace where root is called {@code nobody}, or,
 * where the kernel or a container forbids that, really as {@code nobody}.
 */
final class Unprivileged {

    private static final int NOBODY = 65534;
    private static final List<String> NAMESPACE =
            List.of("unshare", "--user", "--map-user=" + NOBODY, "--map-group=" + NOBODY, "--");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");

    private static final List<String> PREFIX = prefixHere();

    private Unprivileged() {}

    /** What goes before the command; empty when we are not root. */
    static List<String> prefix() {
        return PREFIX;
    }

    /** Lets the program own what it writes to. */
    static void own(Path folder) {
        if (!PREFIX.equals(AS_NOBODY)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.setAttribute(path, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot give " + folder + " to nobody", e);
        }
    }

    private static List<String> prefixHere() {
        if (!isRoot()) return List.of();
        return Commands.succeeds(NAMESPACE, "true") ? NAMESPACE : AS_NOBODY;
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
