package io.parley.messaging.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was handed to Kafka's producer and isn't settled yet. Only {@link #settled} may be called by any thread. */
final class InFlight {

    /** Whether Kafka has the event; if not, it is to be sent again. */
    record Outcome(UnsentEvent event, boolean stored) {}

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

    /** Forgets what was settled since the last call, and tells which of it is stored. */
    List<UnsentEvent> takeStored() {
        List<UnsentEvent> stored = new ArrayList<>();
        for (Outcome outcome = outcomes.poll(); outcome != null; outcome = outcomes.poll()) {
            waiting.remove(outcome.event().row());
            bytes -= outcome.event().size();
            if (outcome.stored()) stored.add(outcome.event());
        }
        return stored;
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
