package io.parley.system.chat;

import io.parley.system.client.LiveSocket;
import io.parley.system.client.Parley;
import io.parley.system.client.Session;
import io.parley.system.command.Count;
import io.parley.system.measure.Latencies;
import io.parley.system.stack.LocalStack;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "chat",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures how long a message takes to another one's socket, beside a commit, a way through the broker and a "
                        + "bare write in turns in the same run; then one channel with many sockets, beside a bare broadcast.")
public final class ChatBench implements Callable<Integer> {

    private static final int PACE = 20;
    private static final int FAST = 50;
    private static final int SOCKETS_OF_ONE = 20;
    private static final double SUM_WANTED = 1.5;
    private static final double BROADCAST_WANTED = 1.3;

    @Option(
            names = "--sockets",
            defaultValue = "1000",
            converter = Count.class,
            description = "In the channel. Default: ${DEFAULT-VALUE}")
    private int sockets;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            converter = Count.class,
            description = "Of messages between two people, and of the floor beneath. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--seconds",
            defaultValue = "15",
            converter = Count.class,
            description = "Of each measurement. Default: ${DEFAULT-VALUE}")
    private int seconds;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws Exception {
        LocalStack stack = LocalStack.ofEnvironment();
        stack.requireRunning();
        Room room = Room.of(stack.parley(), Math.max(2, Math.ceilDiv(sockets, SOCKETS_OF_ONE)));
        boolean quick = between(stack, room);
        boolean whole = inTheCrowd(room);
        return quick && whole ? 0 : 1;
    }

    private boolean between(LocalStack stack, Room room) throws Exception {
        Duration time = Duration.ofSeconds(seconds);
        List<Double> seen = new ArrayList<>();
        try (Floor floor = new Floor(stack);
                Crowd reader = Crowd.in(room, 1);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Speech speech = new Speech(room, threads);
            reader.hear(PACE, time, speech);
            speech.warmedUp();
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < PACE * seconds; i++) floor.once();
                seen.addAll(reader.hear(PACE, time, speech).latency().sorted());
                speech.check();
            }
            Latencies messages = new Latencies(seen.stream().sorted().toList());
            double ratio = messages.p99() / floor.sum().p99();
            out.printf("the floor        %s%n", floor);
            out.printf("send -> receive  %s   p99 %.2f times the floor's (wanted %.1f)%n", messages, ratio, SUM_WANTED);
            return ratio <= SUM_WANTED;
        }
    }

    private boolean inTheCrowd(Room room) throws Exception {
        Duration time = Duration.ofSeconds(seconds);
        boolean good = true;
        try (Crowd crowd = Crowd.in(room, sockets);
                BareSockets bare = new BareSockets();
                Crowd others = bareCrowd(bare);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Speech speech = new Speech(room, threads);
            crowd.hear(PACE, time, speech);
            speech.warmedUp();
            for (int pace : List.of(PACE, FAST)) {
                Crowd.Heard limit = others.hear(pace, time, () -> bare.broadcast(Listener.words()));
                Crowd.Heard heard = crowd.hear(pace, time, speech);
                speech.check();
                double ratio = heard.processorMillisEach() / limit.processorMillisEach();
                out.printf("%d sockets, %d messages a second%n    bare     %s%n", sockets, pace, limit);
                out.printf("    channel  %s   ratio %.2f (wanted %.1f)%n", heard, ratio, BROADCAST_WANTED);
                good &= heard.isWhole() && ratio <= BROADCAST_WANTED;
            }
        }
        return good;
    }

    private Crowd bareCrowd(BareSockets bare) {
        Session anyone = new Parley(bare.uri()).anonymous();
        return Crowd.of(sockets, _ -> listener -> LiveSocket.listenWith(anyone, "", listener));
    }

    /** Messages of the room's first people in turn, none of which waits for the one before. */
    private static final class Speech implements Crowd.Speaker {

        private static final int SPEAKERS = 5;

        private final Room room;
        private final ExecutorService threads;
        private final List<Future<?>> sent = new ArrayList<>();

        Speech(Room room, ExecutorService threads) {
            this.room = room;
            this.threads = threads;
        }

        @Override
        public void say() {
            Session author = room.people()
                    .get(sent.size() % Math.min(SPEAKERS, room.people().size()));
            String words = Listener.words();
            sent.add(threads.submit(
                    () -> author.post(room.path(), Map.of("body", words)).orThrow()));
        }

        /** Services that have just started refuse some: these are not counted. */
        void warmedUp() throws InterruptedException {
            for (Future<?> message : sent) {
                try {
                    message.get();
                } catch (ExecutionException _) {
                    // Said again in the measurement.
                }
            }
            sent.clear();
        }

        /** That all were acknowledged. */
        void check() throws Exception {
            for (Future<?> message : sent) message.get();
            sent.clear();
        }
    }
}
