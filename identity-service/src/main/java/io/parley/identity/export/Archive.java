package io.parley.identity.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.security.personal.PartKey;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP file with a folder for each service, and in it a list of JSON objects for each section. */
final class Archive {

    private Archive() {}

    static void write(Path file, Exports.Complete export, Exports exports) throws IOException {
        PartKey key = PartKey.of(export.partKey());
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            String open = "";
            for (Exports.PartName part : exports.partsOf(export.id())) {
                if (!part.file().equals(open)) {
                    if (!open.isEmpty()) end(zip);
                    open = part.file();
                    zip.putNextEntry(new ZipEntry(open));
                    write(zip, "[\n");
                } else {
                    write(zip, ",\n");
                }
                write(zip, listed(key.decrypt(exports.contentOf(export.id(), part))));
            }
            if (!open.isEmpty()) end(zip);
        }
    }

    // A line break within a text is written as \n in JSON.
    private static String listed(String lines) {
        return lines.strip().replace("\n", ",\n");
    }

    private static void end(ZipOutputStream zip) throws IOException {
        write(zip, "\n]\n");
        zip.closeEntry();
    }

    private static void write(ZipOutputStream zip, String text) throws IOException {
        zip.write(text.getBytes(UTF_8));
    }
}
