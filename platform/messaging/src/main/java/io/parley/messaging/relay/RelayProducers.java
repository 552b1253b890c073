package io.parley.messaging.relay;

import io.parley.messaging.MessagingProperties;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/** Producers that keep their order: a send never expires, so a later one can't overtake an earlier that was given up. */
final class RelayProducers {

    private static final int HEADERS = 16 * 1024;

    private final Map<String, Object> settings;

    /** @param connection how Kafka is reached */
    RelayProducers(Map<String, Object> connection, MessagingProperties properties, String application) {
        settings = new HashMap<>(connection);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, application + "-relay");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // See OrderedProducer. A request carries what has gathered for all partitions meanwhile.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        settings.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 500);
        // How long one send may wait for a topic's metadata before that topic is held back.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4 * RelayTerm.BYTES_IN_FLIGHT);
        settings.put(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Math.toIntExact(properties.maxEventSize().toBytes()) + HEADERS);
    }

    Producer<String, String> open() {
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }
}
