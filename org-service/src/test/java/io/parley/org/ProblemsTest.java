package io.parley.org;

import io.parley.test.DocumentedLists;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void everyProblemIsDocumented() {
        DocumentedLists.assertProblems("org-service", "io.parley.org");
    }
}
