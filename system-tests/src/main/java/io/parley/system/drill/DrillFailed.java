package io.parley.system.drill;

/** What was promised was not kept, or the drill could not be held. */
final class DrillFailed extends RuntimeException {

    DrillFailed(String message) {
        super(message);
    }

    DrillFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
