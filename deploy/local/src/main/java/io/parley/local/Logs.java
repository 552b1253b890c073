package io.parley.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** One log per component, of this start; the one before is kept as {@code .1}. */
final class Logs {

    private Logs() {}

    static void rotate(Parts parts) {
        parts.servers().forEach(component -> rotate(component.log()));
        parts.services().forEach(component -> rotate(component.log()));
    }

    private static void rotate(Path log) {
        try {
            if (Files.exists(log))
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot move " + log, e);
        }
    }
}
