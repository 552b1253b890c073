package io.parley.messaging;

/**
 * Something that a listener needs is away for now. Its record is retried until it works and never becomes a dead letter;
 * database failures and {@link java.io.IOException}s are treated alike without being wrapped in this.
 */
public class TransientFailure extends RuntimeException {

    public TransientFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
