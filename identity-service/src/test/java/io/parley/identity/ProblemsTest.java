package io.parley.identity;

import io.parley.test.DocumentedLists;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void everyProblemIsDocumented() {
        DocumentedLists.assertProblems("identity-service", "io.parley.identity");
    }
}
