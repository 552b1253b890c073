package io.parley.org.domain;

/** What DNS says of a domain's record. */
enum Finding {
    FOUND("found"),
    NO_RECORD("no-record"),
    OTHER_VALUE("other-value"),
    NO_ANSWER("no-answer");

    private final String wire;

    Finding(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }
}
