package io.parley.system.drill;

import io.parley.system.billing.BillingDrill;
import io.parley.system.chat.ChatDrill;
import io.parley.system.command.Commands;
import io.parley.system.command.Count;
import io.parley.system.endurance.DrillFailed;
import io.parley.system.endurance.Faults;
import io.parley.system.endurance.Ledger;
import io.parley.system.endurance.Writers;
import io.parley.system.input.InputDrill;
import io.parley.system.people.PeopleDrill;
import io.parley.system.stack.LocalStack;
import io.parley.system.stack.Trigger;
import io.parley.system.waitlist.EventsDrill;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "./parley drill",
        subcommands = {InputDrill.class, EventsDrill.class, PeopleDrill.class, BillingDrill.class, ChatDrill.class},
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Kills and pauses parts of the running stack while clients post, then checks every acknowledged "
                + "post against database, topic, search and inboxes.")
public final class Drill implements Callable<Integer> {

    private static final List<String> VICTIMS =
            List.of("forum-service", "notification-service", "search-service", "kafka", "elasticsearch", "postgres");

    @Option(
            names = "--clients",
            defaultValue = "6",
            converter = Count.class,
            description = "Clients that post. Default: ${DEFAULT-VALUE}")
    private int clients;

    @Option(
            names = "--rounds",
            defaultValue = "1",
            converter = Count.class,
            description = "How often each part is killed. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--pace",
            defaultValue = "PT0.05S",
            description = "A client's pause between posts. Default: ${DEFAULT-VALUE}")
    private Duration pace = Duration.ofMillis(50);

    @Option(
            names = "--pause",
            defaultValue = "PT20S",
            description = "How long the broker is paused. Default: ${DEFAULT-VALUE}")
    private Duration pause = Duration.ofSeconds(20);

    @Option(
            names = "--roll",
            description =
                    "Instead of that ends every replica of every service in turn, as a new release does, and wants 0 "
                            + "requests failed; after ./parley up --replicas 2")
    private boolean roll;

    @Option(names = "--seed", description = "Of the faults' order and times. Default: a new one, which is printed")
    private long seed = ThreadLocalRandom.current().nextLong(1_000_000);

    @Option(names = "--break", description = "Take a guard away, to see the drill fail: ${COMPLETION-CANDIDATES}")
    private @Nullable Sabotage sabotage;

    public static void main(String[] args) {
        System.exit(Commands.run(new Drill(), args));
    }

    @Override
    public Integer call() throws Exception {
        LocalStack stack = LocalStack.ofEnvironment();
        stack.requireRunning();
        if (roll && stack.replicasOfEach() < 2)
            throw new DrillFailed("One of each can't be rolled without a pause: ./parley up --replicas 2");
        PrintStream out = System.out;
        out.printf("seed %d, %d clients, a post every %d ms each%n", seed, clients, pace.toMillis());
        if (sabotage == null) return run(stack, out);
        out.printf("without a guard: %s. This drill should fail.%n", sabotage.name());
        try (Trigger.Active _ = sabotage.begin(stack)) {
            return run(stack, out);
        }
    }

    private int run(LocalStack stack, PrintStream out) throws Exception {
        Scene scene = Scene.build(stack.parley(), clients, "drill%dx%d".formatted(seed, System.nanoTime()));
        Ledger ledger = new Ledger();
        Faults faults = new Faults(stack, VICTIMS, seed, out, ledger);
        int failed;
        try (Writers _ = Writers.start(scene.authors(), scene.paths(), scene.word(), ledger, pace)) {
            failed = roll ? faults.rollEach() : killAndPause(faults);
        }
        ledger.report(out);
        return new Verdict(stack, scene, ledger, out).isClean(failed) ? 0 : 1;
    }

    private int killAndPause(Faults faults) throws InterruptedException {
        faults.killEach(rounds);
        faults.awaitRecovery(clients);
        return faults.pauseBroker(pause);
    }
}
