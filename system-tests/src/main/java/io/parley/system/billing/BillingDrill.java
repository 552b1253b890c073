package io.parley.system.billing;

import io.parley.system.client.Answer;
import io.parley.system.command.Count;
import io.parley.system.command.Wait;
import io.parley.system.command.WaitedInVain;
import io.parley.system.measure.Latencies;
import io.parley.system.stack.LocalStack;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
        name = "billing",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Has organizations buy, switch and end plans, here and at Stripe, while Stripe's calls come ten times, "
                        + "in any order, days late and forged, and its API fails; then compares both. It moves the stack's billing "
                        + "time on by weeks.")
public final class BillingDrill implements Callable<Integer> {

    private static final List<String> FAULTS = List.of("429", "500", "duplicate", "shuffle", "delay");
    private static final int ROUNDS_OF_A_TIMEOUT = 25;
    private static final int ROUNDS_OF_DAYS = 4;
    private static final int DAYS = 3;
    private static final int STEPS = 4;
    private static final int COURIERS = 8;
    private static final int GATEWAY = 8080;
    private static final Duration TO_SETTLE = Duration.ofMinutes(3);

    @Option(
            names = "--sequences",
            defaultValue = "200",
            converter = Count.class,
            description = "Of random steps. Default: ${DEFAULT-VALUE}, two minutes or so")
    private int sequences;

    @Option(
            names = "--organizations",
            defaultValue = "20",
            converter = Count.class,
            description = "That go through them in turns. Default: ${DEFAULT-VALUE}")
    private int organizations;

    @Option(names = "--seed", description = "Of the steps, faults and orders. Default: a new one, which is printed")
    private long seed = ThreadLocalRandom.current().nextLong(1_000_000);

    @Option(names = "--break", description = "Take a guard away, to see the drill fail: ${COMPLETION-CANDIDATES}")
    private @Nullable BillingSabotage sabotage;

    private final PrintStream out = System.out;
    private int defects;

    @Override
    public Integer call() throws Exception {
        LocalStack stack = LocalStack.ofEnvironment();
        stack.requireRunning();
        out.printf("seed %d, %d organizations%n", seed, organizations);
        if (sabotage == null) return run(stack) ? 0 : 1;
        out.printf("without a guard: %s. This drill should fail.%n", sabotage.name());
        sabotage.begin(stack);
        try {
            return run(stack) ? 0 : 1;
        } finally {
            sabotage.end(stack);
        }
    }

    private boolean run(LocalStack stack) throws Exception {
        BillingScene scene = BillingScene.build(stack, organizations);
        try (BareServer bare = new BareServer()) {
            List<Courier> couriers = Courier.some(COURIERS, GATEWAY + stack.offset(), bare.url());
            Postbag postbag = new Postbag(stack, couriers, new Random(seed), sabotage);
            String mark = "forged" + Long.toString(System.nanoTime(), 36);
            work(stack, scene, postbag, mark);
            report("acknowledged through the gateway", couriers, Courier::acknowledged);
            report("a bare request on loopback", couriers, Courier::bareTimes);
            out.printf(
                    "p99 of the acknowledgement: %.1f times a bare request's%n",
                    latencies(couriers, Courier::acknowledged).p99()
                            / latencies(couriers, Courier::bareTimes).p99());
            couriers.forEach(Courier::close);
            return isClean(stack, scene, postbag, mark);
        }
    }

    private void work(LocalStack stack, BillingScene scene, Postbag postbag, String mark) throws Exception {
        Random random = new Random(seed);
        int rounds = Math.ceilDiv(sequences, organizations);
        for (int round = 0; round < rounds; round++) {
            WebhookSecrets secrets = WebhookSecrets.during(stack.webhookSecrets(), (double) round / rounds);
            String fault = round % ROUNDS_OF_A_TIMEOUT == 1 ? "timeout" : FAULTS.get(random.nextInt(FAULTS.size()));
            stack.stripe().fault(fault, 1 + random.nextInt(fault.equals("timeout") ? 1 : 20));
            act(scene, random);
            JsonNode genuine = stack.stripe().read("/v1/events?limit=1").at("/data/0");
            postbag.deliverNew(secrets);
            postbag.forge(genuine, new Forgeries(secrets, mark));
            if (round % ROUNDS_OF_DAYS != ROUNDS_OF_DAYS - 1) continue;
            stack.stripePages().advance(DAYS);
            postbag.deliverHeld(secrets);
        }
        FAULTS.forEach(fault -> stack.stripe().fault(fault, 0));
        stack.stripe().fault("timeout", 0);
        WebhookSecrets last = WebhookSecrets.during(stack.webhookSecrets(), 1);
        // The local Stripe hurries what it was told to delay.
        stack.stripePages().advance(1);
        postbag.deliverNew(last);
        postbag.deliverHeld(last);
    }

    /** Every organization goes through a sequence, all at once. */
    private void act(BillingScene scene, Random random) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(COURIERS)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (Organization organization : scene.organizations()) {
                Random own = new Random(random.nextLong());
                running.add(threads.submit(() -> sequence(scene, organization, own)));
            }
            for (Future<Integer> one : running) defects += one.get();
        }
    }

    private int sequence(BillingScene scene, Organization organization, Random random) {
        int found = 0;
        for (int step = 0; step < 1 + random.nextInt(STEPS); step++) {
            Optional<Answer> answer = organization.act(scene.owner(), scene.member(), random);
            if (answer.filter(Organization::isDefect).isPresent()) found++;
        }
        return found;
    }

    private boolean isClean(LocalStack stack, BillingScene scene, Postbag postbag, String mark) throws SQLException {
        BillingVerdict verdict = new BillingVerdict(stack, scene.owner());
        List<String> differences = settle(scene, verdict);
        int inbox = verdict.inboxFaults(postbag.delivered());
        long stored = verdict.stored(mark);
        differences.forEach(out::println);
        out.printf(
                "calls of billing-service that change something at Stripe: %s%n",
                stack.stripe().calls());
        out.printf(
                "%d sequences, %d events delivered ten times: %d differences between here and Stripe, "
                        + "%d events doubled or lost, %d of %d forged calls accepted, %d answers of a defect%n",
                Math.ceilDiv(sequences, organizations) * organizations,
                postbag.delivered().size(),
                differences.size(),
                inbox,
                Math.max(stored, postbag.accepted()),
                postbag.forged(),
                defects);
        long withoutKey = stack.stripe().calls().path("withoutKey").asLong();
        boolean clean = withoutKey == 0
                && differences.isEmpty()
                && inbox == 0
                && stored == 0
                && postbag.accepted() == 0
                && defects == 0;
        out.println(clean ? "both say the same" : "THE DRILL FAILED");
        return clean;
    }

    private List<String> settle(BillingScene scene, BillingVerdict verdict) throws SQLException {
        try {
            Wait.ofAtMost(TO_SETTLE).until("all calls of Stripe are worked off", verdict::waiting);
            Wait.ofAtMost(Duration.ofSeconds(20))
                    .until(
                            "both say the same",
                            () -> differences(scene, verdict).stream().findFirst());
        } catch (WaitedInVain stillDifferent) {
            out.println(stillDifferent.getMessage());
        }
        return differences(scene, verdict);
    }

    private static List<String> differences(BillingScene scene, BillingVerdict verdict) throws SQLException {
        List<String> all = new ArrayList<>();
        for (Organization organization : scene.organizations()) all.addAll(verdict.of(organization));
        return all;
    }

    private void report(String what, List<Courier> couriers, Function<Courier, Queue<Long>> times) {
        out.printf("%-33s %s%n", what, latencies(couriers, times));
    }

    private static Latencies latencies(List<Courier> couriers, Function<Courier, Queue<Long>> times) {
        return Latencies.ofNanos(couriers.stream()
                .flatMap(courier -> times.apply(courier).stream())
                .toList());
    }
}
