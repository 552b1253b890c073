package io.parley.search;

import io.parley.test.DocumentedLists;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void everyProblemIsDocumented() {
        DocumentedLists.assertProblems("search-service", "io.parley.search");
    }
}
