package io.parley.system.chat;

import io.parley.system.client.LiveSocket;
import io.parley.system.client.Session;
import io.parley.system.command.Wait;
import io.parley.system.command.WaitedInVain;
import io.parley.system.measure.Latencies;
import io.parley.system.measure.ProcessorTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Sockets on one channel, and who listens at each. */
record Crowd(List<Listener> listeners, List<LiveSocket> sockets) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** @param missing messages that a socket didn't get, all sockets together */
    record Heard(Latencies latency, int missing, int disordered, double processorMillisEach) {

        boolean isWhole() {
            return missing == 0 && disordered == 0;
        }

        @Override
        public String toString() {
            return "%s   %.4f ms of processors a frame, %d missing, %d out of order"
                    .formatted(latency, processorMillisEach, missing, disordered);
        }
    }

    /** Something that sends one message to all. */
    interface Speaker {
        void say() throws Exception;
    }

    static Crowd of(int count, Function<Integer, Function<Consumer<String>, LiveSocket>> door) {
        List<Listener> listeners =
                IntStream.range(0, count).mapToObj(_ -> new Listener()).toList();
        List<LiveSocket> sockets = new ArrayList<>();
        for (int i = 0; i < count; i++) sockets.add(door.apply(i).apply(listeners.get(i)));
        return new Crowd(listeners, sockets);
    }

    /** In a room, whose people have several sockets each where there are more sockets than people. */
    static Crowd in(Room room, int count) {
        return of(count, i -> listener -> {
            Session person = room.people().get(i % room.people().size());
            LiveSocket socket = LiveSocket.listenWith(person, LiveSocket.ticketOf(person), listener);
            return socket.subscribe(null, room.channel());
        });
    }

    /** Speaks so often, whether the last message has arrived or not, and waits for what is heard of it. */
    Heard hear(int perSecond, Duration time, Speaker speaker) throws Exception {
        listeners.forEach(Listener::drain);
        int disorderedBefore = disordered();
        int messages = (int) (perSecond * time.toSeconds());
        ProcessorTime before = ProcessorTime.now();
        long begin = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            long due = begin + i * 1_000_000_000L / perSecond;
            Wait.pause(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            speaker.say();
        }
        int missing = missing(messages);
        double each = ProcessorTime.now().since(before).millisEach(messages * listeners.size());
        List<Long> nanos = listeners.stream()
                .flatMap(listener -> listener.drain().stream())
                .toList();
        return new Heard(Latencies.ofNanos(nanos), missing, disordered() - disorderedBefore, each);
    }

    private int missing(int messages) {
        try {
            Wait.ofAtMost(PATIENCE).until("all have heard all", () -> {
                int left = unheard(messages);
                return left == 0 ? Optional.empty() : Optional.of("%d frames are missing".formatted(left));
            });
            return 0;
        } catch (WaitedInVain e) {
            return unheard(messages);
        }
    }

    private int unheard(int messages) {
        return listeners.stream()
                .mapToInt(listener -> Math.max(0, messages - listener.count()))
                .sum();
    }

    private int disordered() {
        return listeners.stream().mapToInt(Listener::disordered).sum();
    }

    @Override
    public void close() {
        sockets.forEach(LiveSocket::close);
    }
}
