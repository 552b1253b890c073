package io.parley.local;

import java.time.Duration;

/** Pauses before a restart: none at first, then doubling while the component keeps dying soon. */
final class Backoff {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration CALM = Duration.ofMinutes(2);

    private Duration pause = Duration.ZERO;
    private long lastEnd = System.nanoTime() - CALM.toNanos();

    synchronized Duration next() {
        long now = System.nanoTime();
        boolean wasCalm = now - lastEnd >= CALM.toNanos();
        lastEnd = now;
        Duration doubled = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
        Duration next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        if (wasCalm) next = Duration.ZERO;
        pause = next;
        return next;
    }
}
