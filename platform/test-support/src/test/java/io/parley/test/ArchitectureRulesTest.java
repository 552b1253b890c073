package io.parley.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule was seen to fail. */
class ArchitectureRulesTest {

    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("io.parley.wrong");
    private static final JavaClasses RIGHT = new ClassFileImporter().importPackages("io.parley.right");

    static Stream<Field> rules() {
        return Arrays.stream(ArchitectureRules.class.getFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void codeThatBreaksTheRuleIsFound(Field rule) throws IllegalAccessException {
        assertThat(ruleOf(rule).evaluate(WRONG).hasViolation())
                .as(rule.getName())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void codeThatKeepsTheRuleIsLeftAlone(Field rule) throws IllegalAccessException {
        assertThat(ruleOf(rule).evaluate(RIGHT).getFailureReport().getDetails())
                .as(rule.getName())
                .isEmpty();
    }

    private static ArchRule ruleOf(Field rule) throws IllegalAccessException {
        return (ArchRule) rule.get(null);
    }
}
