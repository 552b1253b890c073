package io.parley.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProblemDocsTest {

    @Test
    void everyProblemOfThisModuleIsDocumented() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("parley.root"), "docs", "problems.md"));
        assertThat(AccessProblem.values())
                .allSatisfy(type -> assertThat(page)
                        .contains("| `" + type.slug() + "` | " + type.status().value() + " |"));
    }
}
