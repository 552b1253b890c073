package io.parley.files;

import io.parley.test.DocumentedLists;
import org.junit.jupiter.api.Test;

class FilesDocsTest {

    @Test
    void everyProblemOfFilesIsDocumented() {
        DocumentedLists.assertProblems("Files", "io.parley.files");
    }
}
