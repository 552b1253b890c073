package io.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.parley.web.problem.Problem;
import io.parley.web.problem.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void everyProblemIsDocumented() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("parley.root"), "docs", "problems.md"));
        String section = page.substring(page.indexOf("## identity-service"));

        assertThat(problems())
                .hasSizeGreaterThan(8)
                .allSatisfy(type -> assertThat(section).contains("| `" + type.slug() + "` | " + type.status() + " |"));
    }

    private static List<ProblemType> problems() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.parley.identity").stream()
                        .filter(type -> type.isAssignableTo(Problem.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> ProblemType.of(type.asSubclass(Problem.class)).stream())
                        .toList();
    }
}
