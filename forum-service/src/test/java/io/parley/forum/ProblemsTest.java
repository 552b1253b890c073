package io.parley.forum;

import io.parley.test.DocumentedLists;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void everyProblemIsDocumented() {
        DocumentedLists.assertProblems("forum-service", "io.parley.forum");
    }
}
