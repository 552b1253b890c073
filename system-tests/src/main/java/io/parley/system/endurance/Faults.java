package io.parley.system.endurance;

import io.parley.system.command.Wait;
import io.parley.system.stack.LocalStack;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** Kills and pauses, in an order and at times that the seed decides. The stack starts again what died. */
public final class Faults {

    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private final LocalStack stack;
    private final List<String> victims;
    private final Random random;
    private final PrintStream out;
    private final Ledger ledger;
    private final long begin = System.nanoTime();

    public Faults(LocalStack stack, List<String> victims, long seed, PrintStream out, Ledger ledger) {
        this.stack = stack;
        this.victims = victims;
        this.random = new Random(seed);
        this.out = out;
        this.ledger = ledger;
    }

    /** {@code kill -9} of each victim, and the wait until it lives again. */
    public void killEach(int rounds) {
        for (int round = 0; round < rounds; round++) {
            List<String> order = new ArrayList<>(victims);
            Collections.shuffle(order, random);
            for (String victim : order) {
                Wait.pause(Duration.ofMillis(2000 + random.nextInt(4000)));
                kill(victim);
            }
        }
        awaitAllReady();
    }

    /**
     * Ends one replica after the other as a new release does, each when the one before is ready again.
     *
     * @return how many requests failed meanwhile
     */
    public int rollEach() {
        int failuresBefore = ledger.failures();
        stack.replicas().forEach(this::roll);
        int failed = ledger.failures() - failuresBefore;
        say("every replica was ended once; %d requests failed meanwhile".formatted(failed));
        return failed;
    }

    /** Does the same with the replicas of one service. */
    public void rollService(String service) {
        stack.replicas().stream().filter(replica -> replica.startsWith(service)).forEach(this::roll);
    }

    private void roll(String replica) {
        Wait.pause(Duration.ofSeconds(2));
        List<ProcessHandle> ending = stack.processesOf(replica);
        say("ends " + replica);
        ending.forEach(ProcessHandle::destroy);
        await(replica + " starts again", () -> isBack(replica, ending));
        await(replica + " is ready again", () -> stack.isReady(replica));
    }

    /** Waits until so many clients post again: a breaker may still be open after its service is ready. */
    public void awaitRecovery(int clients) {
        long begin = System.nanoTime();
        Wait.ofAtMost(RECOVERY).until("all clients post again", () -> {
            int posting = ledger.authorsSince(begin);
            return posting == clients ? Optional.empty() : Optional.of("%d of %d do".formatted(posting, clients));
        });
        say("all clients post again");
    }

    /** Stops the broker as a debugger would, for this long, and says how many writes failed meanwhile. */
    public int pauseBroker(Duration pause) throws InterruptedException {
        int failuresBefore = ledger.failures();
        say("pause kafka for %d s".formatted(pause.toSeconds()));
        signal("STOP", "kafka");
        Wait.pause(pause);
        int failed = ledger.failures() - failuresBefore;
        signal("CONT", "kafka");
        say("kafka goes on; %d writes failed meanwhile".formatted(failed));
        Wait.pause(Duration.ofSeconds(3));
        return failed;
    }

    private void kill(String victim) {
        List<ProcessHandle> dying = stack.processesOf(victim);
        say("kill -9 " + victim);
        dying.forEach(ProcessHandle::destroyForcibly);
        await(victim + " starts again", () -> isBack(victim, dying));
    }

    private void awaitAllReady() {
        for (String victim : victims) await(victim + " is ready again", () -> stack.isReady(victim));
        say("all are ready again");
    }

    private static void await(String goal, BooleanSupplier condition) {
        Wait.ofAtMost(RECOVERY).until(goal, () -> condition.getAsBoolean() ? Optional.empty() : Optional.of("not yet"));
    }

    private boolean isBack(String victim, List<ProcessHandle> dead) {
        List<ProcessHandle> living = stack.processesOf(victim);
        return !living.isEmpty() && living.stream().noneMatch(dead::contains);
    }

    private void signal(String name, String component) throws InterruptedException {
        for (ProcessHandle process : stack.processesOf(component)) {
            try {
                int exit = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                        .start()
                        .waitFor();
                if (exit != 0) throw new DrillFailed("No signal reached " + component);
            } catch (IOException e) {
                throw new DrillFailed("No signal reached " + component, e);
            }
        }
    }

    private void say(String what) {
        out.printf("%6.1f s  %s%n", (System.nanoTime() - begin) / 1e9, what);
    }
}
