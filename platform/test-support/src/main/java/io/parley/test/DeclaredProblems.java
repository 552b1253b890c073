package io.parley.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.parley.web.problem.Problem;
import io.parley.web.problem.ProblemType;
import java.util.stream.Stream;

/** The problems that a module declares by classes of its own. */
final class DeclaredProblems {

    private DeclaredProblems() {}

    static Stream<ProblemType> under(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(basePackage).stream()
                        .filter(type -> type.isAssignableTo(Problem.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(DeclaredProblems::typeOf);
    }

    private static ProblemType typeOf(JavaClass problem) {
        return ProblemType.of(problem.reflect().asSubclass(Problem.class))
                .orElseThrow(
                        () -> new AssertionError(problem.getName() + " doesn't say its slug and status by constants"));
    }
}
