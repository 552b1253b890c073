package io.parley.localservers;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what the operating system tells nobody. */
final class Waiting {

    private static final long GLANCE_MILLIS = 20;

    private Waiting() {}

    /** Whether the condition came true in time. */
    static boolean until(BooleanSupplier condition, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) return false;
            glance();
        }
        return true;
    }

    private static void glance() {
        try {
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
