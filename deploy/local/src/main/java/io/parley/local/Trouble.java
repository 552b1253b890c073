package io.parley.local;

/** What a user can understand from its message alone. */
abstract class Trouble extends RuntimeException {

    private final String words;

    Trouble(String message) {
        super(message);
        this.words = message;
    }

    Trouble(String message, Throwable cause) {
        super(message, cause);
        this.words = message;
    }

    String words() {
        return words;
    }
}
