package io.parley.system.rehearsal;

import io.parley.system.command.Commands;
import io.parley.system.command.Count;
import io.parley.system.drill.Scene;
import io.parley.system.drill.Verdict;
import io.parley.system.endurance.DrillFailed;
import io.parley.system.endurance.Faults;
import io.parley.system.endurance.Ledger;
import io.parley.system.endurance.Writers;
import io.parley.system.stack.LocalStack;
import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "./parley rehearse",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Does on a stack of its own, two of each service, what operators do on a cluster: rolls every service, "
                        + "rotates the signing key and a database's password, restores a backup to a point in time and "
                        + "rebuilds the index, while clients post. 0 requests may fail and 0 posts be lost.")
public final class Rehearsal implements Callable<Integer> {

    private static final int REPLICAS = 2;
    private static final Set<Step> ROLLING = EnumSet.of(Step.KEYS, Step.PASSWORD, Step.ROLL);

    @Option(
            names = "--clients",
            defaultValue = "4",
            converter = Count.class,
            description = "Clients that post meanwhile. Default: ${DEFAULT-VALUE}")
    private int clients;

    @Option(
            names = "--pace",
            defaultValue = "PT0.25S",
            description = "A client's pause between posts. Default: ${DEFAULT-VALUE}")
    private Duration pace = Duration.ofMillis(250);

    @Option(
            names = "--steps",
            split = ",",
            defaultValue = "keys,password,index,roll,backup",
            description = "Which of ${COMPLETION-CANDIDATES}. Default: all")
    private Set<Step> steps = EnumSet.allOf(Step.class);

    private enum Step {
        KEYS,
        PASSWORD,
        INDEX,
        ROLL,
        BACKUP
    }

    public static void main(String[] args) {
        System.exit(Commands.run(new Rehearsal(), args));
    }

    @Override
    public Integer call() throws Exception {
        LocalStack stack = LocalStack.ofEnvironment();
        stack.requireRunning();
        if (stack.replicasOfEach() < REPLICAS && steps.stream().anyMatch(ROLLING::contains))
            throw new DrillFailed("One of each can't be rolled without a pause: ./parley up --replicas 2");
        boolean clean = true;
        for (Step step : EnumSet.copyOf(steps)) clean &= rehearse(step, stack);
        System.out.println(clean ? "All went as the pages for operators say" : "THE REHEARSAL FAILED");
        return clean ? 0 : 1;
    }

    // Each step has clients of its own, whose tokens outlive it.
    private boolean rehearse(Step step, LocalStack stack) throws Exception {
        PrintStream out = System.out;
        if (step == Step.BACKUP) {
            new PointInTime(stack, stack.home().resolve("restored"), out).rehearse();
            return true;
        }
        Ledger ledger = new Ledger();
        Scene scene = Scene.build(stack.parley(), clients, "rehearsal" + Long.toString(System.nanoTime(), 36));
        Faults faults = new Faults(stack, List.of(), 0, out, ledger);
        try (Writers _ = Writers.start(scene.authors(), scene.paths(), scene.word(), ledger, pace)) {
            switch (step) {
                case KEYS -> new KeyRotation(stack, faults, out).rehearse();
                case PASSWORD -> new PasswordRotation(stack, faults, out).rehearse("forum");
                case INDEX -> new IndexRebuild(stack, scene, out).rehearse();
                case ROLL -> faults.rollEach();
                case BACKUP -> throw new IllegalStateException("It needs no load");
            }
        }
        ledger.report(out);
        return new Verdict(stack, scene, ledger, out).isClean(ledger.failures());
    }
}
