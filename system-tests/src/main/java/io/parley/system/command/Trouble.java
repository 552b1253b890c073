package io.parley.system.command;

/** What a user can understand from its message alone. */
public abstract class Trouble extends RuntimeException {

    protected Trouble(String message) {
        super(message);
    }

    protected Trouble(String message, Throwable cause) {
        super(message, cause);
    }
}
