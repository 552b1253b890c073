package io.parley.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parley.web.problem.ProblemType;
import org.junit.jupiter.api.Test;

class DeclaredProblemsTest {

    @Test
    void aConcreteProblemIsReadFromItsClass() {
        assertThat(DeclaredProblems.under("io.parley.security"))
                .contains(new ProblemType("permission-denied", 403), new ProblemType("unauthenticated", 401));
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
