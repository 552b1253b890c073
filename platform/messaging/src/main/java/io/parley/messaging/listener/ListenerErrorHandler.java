package io.parley.messaging.listener;

import io.parley.messaging.Transience;
import io.parley.messaging.deadletter.DeadLetters;
import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Waits, in the partition and for ever, for infrastructure that is away; gives up on events that fail by themselves, at
 * once where they can't even be read, and goes on with the next.
 *
 * <p>A listener that knows which event of a batch fails takes the batch as {@code ConsumerRecord}s and throws a {@link
 * BatchListenerFailedException} with that record; what came before it counts as handled. Without it, a batch that can't be
 * handled is set aside as a whole.
 */
final class ListenerErrorHandler extends DefaultErrorHandler {

    // For failures that may be a race, and are the event's own fault otherwise.
    private static final FixedBackOff THREE_TRIES =
            new FixedBackOff(Duration.ofMillis(500).toMillis(), 2);

    ListenerErrorHandler(DeadLetters deadLetters) {
        super(deadLetters, THREE_TRIES);
        setBackOffFunction((_, failure) -> Transience.isTransient(failure) ? forEver() : null);
        setRetryListeners(new FailureLog());
        // Both outcomes are logged by us, once.
        setLogLevel(KafkaException.Level.DEBUG);
    }

    @Override
    public void handleBatch(
            Exception failure,
            ConsumerRecords<?, ?> batch,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable again) {
        super.handleBatch(ofItsFirst(failure), batch, consumer, container, again);
    }

    // Spring asks the function above for batches only where it knows the record; and from there the batch is read
    // again.
    private static Exception ofItsFirst(Exception failure) {
        return Transience.isTransient(failure)
                ? new BatchListenerFailedException("The batch will be read again", failure, 0)
                : failure;
    }

    private static BackOff forEver() {
        ExponentialBackOff backOff =
                new ExponentialBackOff(Duration.ofMillis(250).toMillis(), 2);
        backOff.setMaxInterval(Duration.ofSeconds(5).toMillis());
        return backOff;
    }
}
