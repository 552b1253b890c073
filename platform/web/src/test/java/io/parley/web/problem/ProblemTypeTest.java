package io.parley.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

class ProblemTypeTest {

    @Test
    void theTypeIsReadFromTheConstructor() {
        assertThat(ProblemType.of(NotFound.class)).contains(new ProblemType("not-found", 404));
        assertThat(ProblemType.of(BodyTooLarge.class)).contains(new ProblemType("body-too-large", 413));
        assertThat(ProblemType.of(OtherStatus.class)).isEmpty();
    }

    @Test
    void everyProblemOfThisModuleIsDocumented() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("parley.root"), "docs", "problems.md"));
        assertThat(problemTypes())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(page).contains("| `" + type.slug() + "` | " + type.status() + " |"));
    }

    private static List<ProblemType> problemTypes() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Problem.class));
        return scanner.findCandidateComponents("io.parley.web").stream()
                .map(BeanDefinition::getBeanClassName)
                .filter(name -> name != null && !name.contains(".sample."))
                .flatMap(name -> ProblemType.of(problem(name)).stream())
                .toList();
    }

    private static Class<? extends Problem> problem(@org.jspecify.annotations.Nullable String name) {
        try {
            return Class.forName(name).asSubclass(Problem.class);
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
