package io.parley.messaging.deadletter;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A producer that exists from the first dead letter on; most processes never see one. */
final class DeadLetterProducer implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 5_000;

    private final Map<String, Object> settings;
    private @Nullable Producer<byte[], byte[]> opened;

    DeadLetterProducer(Map<String, Object> connection, int maxRequestSize, String application) {
        settings = new HashMap<>(connection);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, application + "-dead-letters");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, maxRequestSize);
    }

    /** Returns when Kafka has it. */
    void store(ProducerRecord<byte[], byte[]> message) {
        try {
            producer().send(message).get();
        } catch (ExecutionException | KafkaException refused) {
            throw new DeadLetterStorageFailed(message.topic(), refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DeadLetterStorageFailed(message.topic(), stopped);
        }
    }

    private synchronized Producer<byte[], byte[]> producer() {
        if (opened == null) {
            opened = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return opened;
    }

    @Override
    public synchronized void close() {
        if (opened != null) opened.close(Duration.ofMillis(TIMEOUT_MILLIS));
        opened = null;
    }
}
