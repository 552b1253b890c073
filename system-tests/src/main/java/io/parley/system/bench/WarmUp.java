package io.parley.system.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/**
 * Load before the measurement, until the rate rises no more: what was started a minute ago does a tenth of what it does
 * after some minutes of load, and it is the latter that most users meet.
 */
record WarmUp(int clients, Duration longest, PrintStream out) {

    private static final Duration WINDOW = Duration.ofSeconds(15);
    private static final double STILL_RISING = 1.03;
    private static final int CALM_WINDOWS = 4;

    /** Until four windows in a row were no better than the best before them: the compilers still work when the rate looks level. */
    void run(Load.Work work) throws InterruptedException, ExecutionException {
        Load.Result first = Load.run(clients, WINDOW, work);
        double best = first.perSecond();
        Duration passed = WINDOW;
        for (int calm = 0; calm < CALM_WINDOWS && passed.compareTo(longest) < 0; passed = passed.plus(WINDOW)) {
            double rate = Load.run(clients, WINDOW, work).perSecond();
            calm = rate > best * STILL_RISING ? 0 : calm + 1;
            best = Math.max(best, rate);
        }
        out.printf("first %d s     gateway     %s%n", WINDOW.toSeconds(), first);
        out.printf("warm after %d s of load%n", passed.toSeconds());
    }
}
