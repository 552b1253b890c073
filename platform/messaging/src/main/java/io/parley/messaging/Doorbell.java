package io.parley.messaging;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay. Rings while nobody waits are remembered as one. */
public final class Doorbell {

    private final Semaphore rings = new Semaphore(0);

    public void ring() {
        if (rings.availablePermits() == 0) rings.release();
    }

    /** Waits for a ring, at most {@code patience}; whether one came. */
    public boolean await(Duration patience) throws InterruptedException {
        boolean rang = rings.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        rings.drainPermits();
        return rang;
    }
}
