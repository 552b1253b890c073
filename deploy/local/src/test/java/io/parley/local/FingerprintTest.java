package io.parley.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void theSameContentBuiltAgainIsUnchanged() throws IOException {
        Path jar = Files.writeString(folder.resolve("x.jar"), "content");
        String known = Fingerprint.of(jar, "");

        Files.setLastModifiedTime(jar, FileTime.fromMillis(1));

        assertThat(Fingerprint.of(jar, known)).isEqualTo(known);
    }

    @Test
    void otherContentOfTheSameSizeIsAChange() throws IOException {
        Path jar = Files.writeString(folder.resolve("x.jar"), "content");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1));
        String known = Fingerprint.of(jar, "");

        Files.writeString(jar, "CONTENT");

        assertThat(Fingerprint.of(jar, known)).isNotEqualTo(known);
    }
}
