package io.parley.system.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/**
 * A wait that has an end, and says what it is for when it takes long.
 *
 * @param patience after which it is given up
 * @param silence after which it is told what is in the way, and again as often
 */
public record Wait(Duration patience, Duration silence, PrintStream out) {

    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** What is still in the way; empty when nothing is. */
    @FunctionalInterface
    public interface Obstacle<E extends Exception> {
        Optional<String> look() throws E;
    }

    /** One that tells on the standard output every ten seconds. */
    public static Wait ofAtMost(Duration patience) {
        return new Wait(patience, SILENCE, System.out);
    }

    /**
     * Looks until nothing is in the way.
     *
     * @param goal as in "Waiting until <i>all clients post again</i>"
     * @throws WaitedInVain with what was in the way at last
     */
    public <E extends Exception> void until(String goal, Obstacle<E> obstacle) throws E {
        long begin = System.nanoTime();
        long told = begin;
        for (Optional<String> inTheWay = obstacle.look(); inTheWay.isPresent(); inTheWay = obstacle.look()) {
            long now = System.nanoTime();
            if (now - begin > patience.toNanos()) throw new WaitedInVain(goal, patience, inTheWay.get());
            if (now - told > silence.toNanos()) {
                out.printf("Waiting until %s: %s%n", goal, inTheWay.get());
                told = now;
            }
            pause(BETWEEN_LOOKS);
        }
    }

    /**
     * Sleeps.
     *
     * @throws IllegalStateException if this thread is interrupted meanwhile, and remains so
     */
    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
