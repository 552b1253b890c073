package io.parley.messaging.relay;

import io.parley.messaging.Doorbell;
import io.parley.messaging.MessagingProperties;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;

/**
 * What a leader does until it stops or loses its connection: sends the unsent, oldest first, without waiting for one
 * acknowledgement before the next send, and marks what Kafka has. Broken off at any point, it leaves unmarked rows that
 * the next leader sends again under the same event ids.
 */
final class RelayTerm implements AutoCloseable {

    static final long BYTES_IN_FLIGHT = 16L * 1024 * 1024;

    private static final Duration DRAIN_STEP = Duration.ofMillis(100);

    private final UnsentEvents unsent;
    private final Supplier<Producer<String, String>> producers;
    private final Doorbell doorbell;
    private final MessagingProperties properties;
    private final InFlight inFlight = new InFlight();
    private final HeldStreams held = new HeldStreams();
    private final StallWarning stall = new StallWarning();
    private OrderedProducer producer;

    RelayTerm(
            UnsentEvents unsent,
            Supplier<Producer<String, String>> producers,
            Doorbell doorbell,
            MessagingProperties properties) {
        this.unsent = unsent;
        this.producers = producers;
        this.doorbell = doorbell;
        this.properties = properties;
        this.producer = new OrderedProducer(producers.get(), held);
    }

    /** Relays for as long as {@code wanted}, then waits a little for what is on its way. */
    void run(BooleanSupplier wanted) throws SQLException, InterruptedException {
        while (wanted.getAsBoolean()) {
            if (!step()) doorbell.await(properties.relay().sweep());
        }
        drain();
    }

    /** Whoever leads next sends what is still under way here; it must not arrive later, out of order. */
    @Override
    public void close() {
        producer.close();
    }

    private void drain() throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + properties.relay().drain().toNanos();
        while (System.nanoTime() - deadline < 0) {
            boolean sent = step();
            if (!sent && inFlight.isEmpty()) return;
            if (!sent) doorbell.await(DRAIN_STEP);
        }
    }

    /** Whether anything was sent, so that there may be more. */
    private boolean step() throws SQLException {
        settle();
        stall.look(inFlight);
        // Read even without room: it is how a leader learns that its connection is gone.
        List<UnsentEvent> next = unsent.oldest(inFlight.rows(), held.active(), room(), BYTES_IN_FLIGHT);
        next.forEach(this::send);
        return !next.isEmpty();
    }

    private int room() {
        if (inFlight.bytes() >= BYTES_IN_FLIGHT) return 0;
        return Math.min(properties.relay().batch(), properties.relay().inFlight() - inFlight.size());
    }

    private void send(UnsentEvent event) {
        // A refusal may come within send(), and then holds back the rest of its stream in this very batch.
        if (held.holds(event.stream())) return;
        if (producer.send(event, this::settled)) inFlight.add(event);
    }

    private void settled(InFlight.Outcome outcome) {
        inFlight.settled(outcome);
        doorbell.ring();
    }

    private void settle() throws SQLException {
        Optional<Exception> end = producer.end();
        // From then on nothing is under way, so that all that was goes again in its order.
        if (end.isPresent()) producer.close();
        List<UnsentEvent> stored = inFlight.takeStored();
        stored.forEach(held::sent);
        if (!stored.isEmpty())
            unsent.markSent(stored.stream().map(UnsentEvent::row).toList());
        unsent.markRefused(held.takeRefused());
        end.ifPresent(this::goOnAfter);
    }

    private void goOnAfter(Exception refusal) {
        if (!OrderedProducer.concernsOnlyItsStream(refusal)) throw new ProducerBroken(refusal);
        producer = new OrderedProducer(producers.get(), held);
    }
}
