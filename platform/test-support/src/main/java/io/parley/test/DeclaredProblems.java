package io.parley.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.parley.web.problem.ProblemType;
import java.util.Arrays;
import java.util.stream.Stream;

/** The problems that a module lists in enums of its own. */
final class DeclaredProblems {

    private DeclaredProblems() {}

    static Stream<ProblemType> under(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(basePackage).stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(ProblemType.class::cast);
    }
}
