package io.parley.system.chat;

import io.parley.system.client.Session;
import io.parley.system.command.Count;
import io.parley.system.command.Wait;
import io.parley.system.command.WaitedInVain;
import io.parley.system.endurance.Faults;
import io.parley.system.endurance.Finding;
import io.parley.system.endurance.Ledger;
import io.parley.system.endurance.Writers;
import io.parley.system.stack.LocalStack;
import io.parley.system.stack.Trigger;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "chat",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Lets clients that follow one channel lose their connections at random while others write there and "
                        + "chat-service, notification-service and the broker are killed; then what each client was told must equal a fresh read.")
public final class ChatDrill implements Callable<Integer> {

    private static final List<String> VICTIMS = List.of("chat-service", "notification-service", "kafka");
    private static final Duration TO_CATCH_UP = Duration.ofSeconds(60);
    private static final int WRITERS = 6;
    private static final int SOCKETS_OF_ONE = 20;

    /** One event in twenty is never sent. */
    private static final Trigger UNTOLD =
            new Trigger("chat", "before insert on outbox_unsent", "if random() < 0.05 then return null; end if;");

    @Option(
            names = "--clients",
            defaultValue = "1000",
            converter = Count.class,
            description = "That follow the channel. Default: ${DEFAULT-VALUE}")
    private int clients;

    @Option(names = "--seed", description = "Of the faults and drops. Default: a new one, which is printed")
    private long seed = ThreadLocalRandom.current().nextLong(1_000_000);

    @Option(names = "--break", description = "Keep one event in twenty from being sent, to see the drill fail")
    private boolean broken;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws Exception {
        LocalStack stack = LocalStack.ofEnvironment();
        stack.requireRunning();
        out.printf("seed %d, %d clients%n", seed, clients);
        Room room = Room.of(stack.parley(), Math.max(WRITERS, Math.ceilDiv(clients, SOCKETS_OF_ONE)));
        try (Trigger.Active _ = broken ? UNTOLD.begin(stack) : () -> {}) {
            return run(stack, room) ? 0 : 1;
        }
    }

    private boolean run(LocalStack stack, Room room) throws SQLException {
        Ledger ledger = new Ledger();
        AtomicBoolean calm = new AtomicBoolean();
        AtomicBoolean over = new AtomicBoolean();
        List<Follower> followers = IntStream.range(0, clients)
                .mapToObj(i -> new Follower(person(room, i), room, seed + i, calm, over))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            followers.forEach(threads::execute);
            Faults faults = new Faults(stack, VICTIMS, seed, out, ledger);
            try (Writers _ = Writers.start(
                    room.people().subList(0, WRITERS), List.of(room.path()), "drill", ledger, Duration.ofMillis(100))) {
                faults.killEach(1);
                faults.awaitRecovery(WRITERS);
                // As before the kills, but now with all that runs.
                Wait.pause(Duration.ofSeconds(10));
            }
            calm.set(true);
            boolean clean = isClean(room, ledger, followers);
            over.set(true);
            return clean;
        }
    }

    private static Session person(Room room, int number) {
        return room.people().get(number % room.people().size());
    }

    private boolean isClean(Room room, Ledger ledger, List<Follower> followers) {
        ledger.report(out);
        Map<Long, String> all = Follower.allIn(room.people().getFirst(), room);
        Finding channel = Finding.compare("channel", ledger.ids(), all.values());
        out.printf("channel   %s, %d numbers left out%n", channel.words(), lastOf(all) - all.size());
        boolean equal = awaitEqual(all, followers);
        int lacking = sum(followers, follower -> follower.lacks(all));
        int doubled = sum(followers, Follower::doubled);
        int gaps = sum(followers, Follower::gaps);
        out.printf(
                "clients   %d drops, %d told to read again; %d lost, %d doubled, %d silent gaps%n",
                sum(followers, Follower::drops), sum(followers, Follower::resyncs), lacking, doubled, gaps);
        boolean clean = channel.isClean() && all.size() == lastOf(all) && equal && doubled == 0 && gaps == 0;
        out.println(clean && ledger.defects() == 0 ? "what each client built equals a fresh read" : "THE DRILL FAILED");
        return clean && ledger.defects() == 0;
    }

    private static long lastOf(Map<Long, String> all) {
        return all.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static boolean awaitEqual(Map<Long, String> all, List<Follower> followers) {
        try {
            Wait.ofAtMost(TO_CATCH_UP).until("every client has what a fresh read answers", () -> {
                long behind = followers.stream()
                        .filter(follower -> !follower.has(all))
                        .count();
                return behind == 0 ? Optional.empty() : Optional.of("%d clients have not".formatted(behind));
            });
            return true;
        } catch (WaitedInVain e) {
            return false;
        }
    }

    private static int sum(List<Follower> followers, ToIntFunction<Follower> what) {
        return followers.stream().mapToInt(what).sum();
    }
}
