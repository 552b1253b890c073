package io.parley.test;

import org.junit.jupiter.api.Test;

class DocumentedEventsTest {

    @Test
    void thePageOfEventsListsTheCatalogue() {
        DocumentedLists.assertEvents();
    }
}
