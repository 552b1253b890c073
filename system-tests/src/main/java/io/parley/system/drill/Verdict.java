package io.parley.system.drill;

import io.parley.system.endurance.Finding;
import io.parley.system.endurance.Ledger;
import io.parley.system.stack.LocalStack;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Holds the ledger against all places where an acknowledged post must be, for as long as the stack may need to catch up. */
public final class Verdict {

    private static final Duration TO_CATCH_UP = Duration.ofSeconds(30);
    private static final Duration TO_LOOK_ON = Duration.ofMinutes(2);

    private final List<Check> checks;
    private final Ledger ledger;
    private final PrintStream out;

    public Verdict(LocalStack stack, Scene scene, Ledger ledger, PrintStream out) {
        this.checks = List.of(
                new DatabaseCheck(stack, scene, ledger),
                new TopicCheck(stack, scene, ledger),
                new SearchCheck(scene, ledger),
                new InboxCheck(scene, ledger));
        this.ledger = ledger;
        this.out = out;
    }

    /** One place to look at. */
    interface Check {
        Finding look() throws Exception;
    }

    /**
     * Whether nothing is lost and nothing doubled anywhere, within 30 s, no write failed while the broker was paused or replicas were rolled, and every
     * other failure was answered as one that passes.
     */
    public boolean isClean(int failedMeanwhile) throws Exception {
        long begin = System.nanoTime();
        boolean clean = failedMeanwhile == 0 && ledger.defects() == 0;
        if (ledger.defects() > 0) out.printf("%d requests were answered as a defect of ours%n", ledger.defects());
        for (Check check : checks) {
            Finding finding = lookUntilClean(check, begin);
            double seconds = (System.nanoTime() - begin) / 1e9;
            out.printf("%-9s %s, after %.1f s%n", finding.place(), finding.words(), seconds);
            clean &= finding.isClean() && seconds <= TO_CATCH_UP.toSeconds();
        }
        out.println(clean ? "0 lost, 0 doubled, caught up in time" : "THE DRILL FAILED");
        return clean;
    }

    // It looks on for longer than is allowed, so that the report tells late from lost.
    private Finding lookUntilClean(Check check, long begin) throws Exception {
        Finding finding = check.look();
        if (!finding.isClean()) out.printf("%-9s %s so far%n", finding.place(), finding.words());
        while (!finding.isClean() && finding.mayBecomeClean() && System.nanoTime() - begin < TO_LOOK_ON.toNanos()) {
            Thread.sleep(Duration.ofMillis(500));
            finding = check.look();
        }
        return finding;
    }
}
