package io.parley.system.bench;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Load before the measurement, until the compilers rest: what was started a minute ago does a tenth of what it does after
 * some minutes of load, and it is the latter that most users meet. The rate tells it badly: it looks level for a minute while
 * what runs in batches is still compiled, and a host's other guests move it more than the last compilations.
 */
record WarmUp(Duration longest, PrintStream out) {

    private static final Duration WINDOW = Duration.ofSeconds(15);
    private static final double RESTING = 0.03;
    private static final int CALM_WINDOWS = 4;

    /** What is to be measured, all of it: an operation that comes for the first time has compiled code thrown away. */
    interface Measurement {
        Load.Result during(Duration time) throws Exception;
    }

    /** Until the compilers used little in four windows in a row. For as long as it may where the system doesn't tell. */
    void run(Measurement measurement) throws Exception {
        Duration passed = Duration.ZERO;
        for (int calm = 0; calm < CALM_WINDOWS && passed.compareTo(longest) < 0; passed = passed.plus(WINDOW)) {
            CompilerTime before = CompilerTime.now();
            Load.Result result = measurement.during(WINDOW);
            double compilers = CompilerTime.now().shareSince(before, result.processors());
            calm = compilers < RESTING ? calm + 1 : 0;
            if (passed.isZero())
                out.printf(
                        "first %d s     gateway     %s   (compilers: %.0f %% of the processors)%n",
                        WINDOW.toSeconds(), result, compilers * 100);
        }
        out.printf("warm after %d s of load%n", passed.toSeconds());
    }
}
