package io.parley.messaging.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What was handed to Kafka's producer and isn't settled yet. Only {@link #settled} may be called by any thread. */
final class InFlight {

    /** How Kafka answered; without a failure the event is stored there. */
    record Outcome(UnsentEvent event, @Nullable Exception failure) {}

    private record Sent(UnsentEvent event, long at) {}

    private final Map<Long, Sent> waiting = new LinkedHashMap<>();
    private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    private long bytes;

    void add(UnsentEvent event) {
        waiting.put(event.row(), new Sent(event, System.nanoTime()));
        bytes += event.size();
    }

    void settled(Outcome outcome) {
        outcomes.add(outcome);
    }

    /** Takes out what was settled since the last call. */
    List<Outcome> takeSettled() {
        List<Outcome> taken = new ArrayList<>();
        for (Outcome outcome = outcomes.poll(); outcome != null; outcome = outcomes.poll()) {
            waiting.remove(outcome.event().row());
            bytes -= outcome.event().size();
            taken.add(outcome);
        }
        return taken;
    }

    Set<Long> rows() {
        return waiting.keySet();
    }

    long bytes() {
        return bytes;
    }

    int size() {
        return waiting.size();
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** How long the oldest has been waiting. */
    Duration longestWait() {
        if (waiting.isEmpty()) return Duration.ZERO;
        return Duration.ofNanos(
                System.nanoTime() - waiting.values().iterator().next().at());
    }
}
