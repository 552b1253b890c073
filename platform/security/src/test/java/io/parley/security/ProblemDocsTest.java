package io.parley.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.web.problem.Problem;
import io.parley.web.problem.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemDocsTest {

    private static final List<Class<? extends Problem>> PROBLEMS = List.of(
            OrgNotFound.class,
            PermissionDenied.class,
            Unauthenticated.class,
            InvalidToken.class,
            MembershipUnavailable.class);

    @Test
    void everyProblemOfThisModuleIsDocumented() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("parley.root"), "docs", "problems.md"));
        assertThat(PROBLEMS).allSatisfy(problem -> {
            ProblemType type = ProblemType.of(problem).orElseThrow();
            assertThat(page).contains("| `" + type.slug() + "` | " + type.status() + " |");
        });
    }
}
