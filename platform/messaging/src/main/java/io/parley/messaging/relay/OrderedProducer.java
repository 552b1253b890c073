package io.parley.messaging.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Kafka's producer, up to the first event that it accepted and Kafka then refused. Kafka's own would go on with what it
 * accepted after that, also of the same stream; this one ends before any of it leaves, and all of it is to be sent again.
 */
final class OrderedProducer implements AutoCloseable {

    private final Producer<String, String> kafka;
    private final HeldStreams held;
    private final AtomicReference<@Nullable Exception> end = new AtomicReference<>();

    /** @param kafka with one request under way at a time, so that nothing is already behind a refused one */
    OrderedProducer(Producer<String, String> kafka, HeldStreams held) {
        this.kafka = kafka;
        this.held = held;
    }

    /**
     * Hands an event over; what became of it is told within this call or later, by another thread. A refused one holds
     * back its stream before that is told.
     *
     * @return false if the producer has ended: the event was not taken, and nothing will be told of it
     */
    boolean send(UnsentEvent event, Consumer<InFlight.Outcome> told) {
        if (end.get() != null) return false;
        Thread caller = Thread.currentThread();
        try {
            var _ = kafka.send(event.event().toRecord(), (_, refusal) -> {
                if (refusal != null)
                    refused(event, refusal, !Thread.currentThread().equals(caller));
                told.accept(new InFlight.Outcome(event, refusal == null));
            });
            return true;
        } catch (KafkaException | IllegalStateException failure) {
            if (end.get() == null) throw failure;
            return false;
        }
    }

    /** Why it ended, if it has. */
    Optional<Exception> end() {
        return Optional.ofNullable(end.get());
    }

    /** Whether the others can be sent by a new producer. */
    static boolean concernsOnlyItsStream(Exception refusal) {
        return refusal instanceof TimeoutException
                || refusal instanceof RecordTooLargeException
                || refusal instanceof SerializationException
                || refusal instanceof InvalidTopicException;
    }

    /** Ends it, if it hasn't. When this returns, everything that it took has been told of. */
    @Override
    public void close() {
        end.compareAndSet(null, new KafkaException("Closed"));
        kafka.close(Duration.ZERO);
    }

    private void refused(UnsentEvent event, Exception refusal, boolean accepted) {
        boolean alone = concernsOnlyItsStream(refusal);
        if (alone && !accepted) {
            held.hold(event, refusal);
            return;
        }
        // All others that it had accepted are refused as well then, for no reason of their own.
        if (!end.compareAndSet(null, refusal)) return;
        if (alone) held.hold(event, refusal);
        kafka.close(Duration.ZERO);
    }
}
