package io.parley.messaging.listener;

import io.parley.messaging.Transience;
import io.parley.messaging.deadletter.DeadLetters;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.support.KafkaUtils;

/**
 * The same for listeners of batches. A listener that knows which event of a batch fails takes the batch as {@code
 * ConsumerRecord}s and throws a {@link org.springframework.kafka.listener.BatchListenerFailedException} with that record;
 * what came before it counts as handled. Without it, a batch that can't be handled is set aside as a whole.
 */
final class BatchErrorHandler extends ListenerErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(BatchErrorHandler.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration ONE_OUTAGE = Duration.ofSeconds(30);

    private final Map<Thread, Long> lastFailure = new ConcurrentHashMap<>();

    BatchErrorHandler(DeadLetters deadLetters) {
        super(deadLetters);
    }

    @Override
    public void handleBatch(
            Exception failure,
            ConsumerRecords<?, ?> batch,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable again) {
        if (!Transience.isTransient(failure)) {
            super.handleBatch(failure, batch, consumer, container, again);
            return;
        }
        tellOnce(failure);
        pause(container);
        rewind(batch, consumer);
        throw new KafkaException("The batch will be read again", KafkaException.Level.DEBUG, failure);
    }

    @Override
    public void clearThreadState() {
        super.clearThreadState();
        lastFailure.remove(Thread.currentThread());
    }

    private void tellOnce(Exception failure) {
        Long before = lastFailure.put(Thread.currentThread(), System.nanoTime());
        if (before != null && System.nanoTime() - before < ONE_OUTAGE.toNanos()) return;
        log.warn(
                "{} waits with a batch: {}",
                KafkaUtils.getConsumerGroupId(),
                NestedExceptionUtils.getMostSpecificCause(failure).getClass().getSimpleName());
    }

    private static void pause(MessageListenerContainer container) {
        try {
            ListenerUtils.stoppableSleep(container, PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rewind(ConsumerRecords<?, ?> batch, Consumer<?, ?> consumer) {
        for (TopicPartition partition : batch.partitions()) {
            consumer.seek(partition, batch.records(partition).getFirst().offset());
        }
    }
}
