package io.parley.messaging.relay;

import io.parley.messaging.Doorbell;
import io.parley.messaging.MessagingProperties;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * What a leader does until it stops or loses its connection: sends the unsent, oldest first, without waiting for one
 * acknowledgement before the next send, and marks what Kafka has. Broken off at any point, it leaves unmarked rows that
 * the next leader sends again under the same event ids.
 */
final class RelayTerm {

    static final long BYTES_IN_FLIGHT = 16L * 1024 * 1024;

    private static final Duration DRAIN_STEP = Duration.ofMillis(100);

    private final UnsentEvents unsent;
    private final Producer<String, String> producer;
    private final Doorbell doorbell;
    private final MessagingProperties properties;
    private final InFlight inFlight = new InFlight();
    private final HeldStreams held = new HeldStreams();
    private final StallWarning stall = new StallWarning();

    RelayTerm(
            UnsentEvents unsent, Producer<String, String> producer, Doorbell doorbell, MessagingProperties properties) {
        this.unsent = unsent;
        this.producer = producer;
        this.doorbell = doorbell;
        this.properties = properties;
    }

    /** Relays for as long as {@code wanted}, then waits a little for what is on its way. */
    void run(BooleanSupplier wanted) throws SQLException, InterruptedException {
        while (wanted.getAsBoolean()) {
            if (!step()) doorbell.await(properties.relay().sweep());
        }
        drain();
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
        inFlight.add(event);
        var _ = producer.send(event.event().toRecord(), (_, failure) -> {
            if (failure != null) held.hold(event, failure);
            inFlight.settled(new InFlight.Outcome(event, failure));
            doorbell.ring();
        });
    }

    private void settle() throws SQLException {
        List<UnsentEvent> sent = new ArrayList<>();
        for (InFlight.Outcome outcome : inFlight.takeSettled()) {
            Exception failure = outcome.failure();
            if (failure == null) {
                sent.add(outcome.event());
                held.sent(outcome.event());
            } else if (!concernsOnlyItsStream(failure)) {
                throw new ProducerBroken(failure);
            }
        }
        if (!sent.isEmpty()) mark(sent);
    }

    private void mark(List<UnsentEvent> events) throws SQLException {
        unsent.markSent(events.stream().map(UnsentEvent::row).toList());
    }

    private static boolean concernsOnlyItsStream(Exception failure) {
        return failure instanceof TimeoutException
                || failure instanceof RecordTooLargeException
                || failure instanceof SerializationException
                || failure instanceof InvalidTopicException;
    }
}
