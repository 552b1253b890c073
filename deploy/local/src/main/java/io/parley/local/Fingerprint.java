package io.parley.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a large file holds: size and time, then the hash that only a touched file has to be read for. */
final class Fingerprint {

    private Fingerprint() {}

    /** The fingerprint; {@code known} itself if size and time are as they were then, or the content is. */
    static String of(Path file, String known) {
        try {
            String outside =
                    Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis() + " ";
            if (known.startsWith(outside)) return known;
            String inside = hash(file);
            return known.endsWith(" " + inside) ? known : outside + inside;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
