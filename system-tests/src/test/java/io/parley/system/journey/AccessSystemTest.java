package io.parley.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.system.access.AccessTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class AccessSystemTest {

    private static final Path DOCUMENTED = Path.of(System.getProperty("parley.root", ".."), "docs", "access.md");
    private static final Path ASKED = Path.of("target", "access.md");

    @Test
    void everyOperationLetsThroughWhomTheDocumentedTableSays() throws IOException {
        String document = Files.readString(DOCUMENTED);
        int table = document.indexOf("| operation |");

        String asked = AccessTable.ask(RunningStack.parley());

        Files.writeString(ASKED, document.substring(0, table) + asked);
        assertThat(asked.lines())
                .as("what is right is copied from system-tests/%s to docs/access.md", ASKED)
                .containsExactlyElementsOf(document.substring(table).lines().toList());
    }
}
