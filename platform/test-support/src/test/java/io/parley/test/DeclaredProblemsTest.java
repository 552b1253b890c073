package io.parley.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parley.security.AccessProblem;
import org.junit.jupiter.api.Test;

class DeclaredProblemsTest {

    @Test
    void problemsAreReadFromTheModulesEnum() {
        assertThat(DeclaredProblems.under("io.parley.security")).containsExactly(AccessProblem.values());
    }

    @Test
    void aSectionThatListsOtherProblemsIsRefused() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> DocumentedLists.assertProblems("forum-service", "io.parley.security"))
                .withMessageContaining("topic-locked");
    }

    @Test
    void whatIsListedForAllNeedsNoSecondLine() {
        DocumentedLists.assertProblems("no-section", "io.parley.security");
    }
}
