package io.parley.localservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** A folder that is made once, whole or not at all, by whichever of several JVMs comes first. */
final class FolderOnce {

    private FolderOnce() {}

    static synchronized Path make(Path folder, Consumer<Path> filler) {
        if (Files.exists(folder)) return folder;
        Folders.create(Folders.parentOf(folder));
        Path lockFile = sibling(folder, ".lock");
        try (FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = lock.lock()) {
            if (Files.exists(folder)) return folder;
            Path draft = sibling(folder, ".draft");
            Folders.delete(draft);
            filler.accept(Folders.create(draft));
            return Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + folder, e);
        }
    }

    private static Path sibling(Path folder, String suffix) {
        return folder.resolveSibling("." + folder.getFileName() + suffix);
    }
}
