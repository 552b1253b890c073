package io.parley.event;

import io.parley.test.DocumentedLists;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void everyProblemIsDocumented() {
        DocumentedLists.assertProblems("event-service", "io.parley.event");
    }
}
