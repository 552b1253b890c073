package io.parley.search.index;

/** The index can't take a document, however often it is tried. */
class DocumentRefused extends RuntimeException {

    DocumentRefused(String id, int status) {
        super("The index refused document %s with status %d".formatted(id, status));
    }
}
