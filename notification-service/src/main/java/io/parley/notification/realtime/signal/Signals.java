package io.parley.notification.realtime.signal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells all replicas, this one too. What can't be sent at once is lost, as it may be. */
@Component
public class Signals implements DisposableBean {

    static final String TOPIC = "realtime.signals";
    private static final Logger log = LoggerFactory.getLogger(Signals.class);

    private final Producer<String, byte[]> producer;
    private final JsonMapper json;

    Signals(KafkaAdmin kafka, JsonMapper json) {
        Map<String, Object> settings = new HashMap<>(kafka.getConfigurationProperties());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "signals");
        settings.put(ProducerConfig.ACKS_CONFIG, "1");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 500);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3_000);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        this.json = json;
    }

    // The callback hears of a failure.
    @SuppressWarnings("FutureReturnValueIgnored")
    public void send(Signal signal) {
        byte[] value = json.writerFor(Signal.class).writeValueAsBytes(signal);
        try {
            producer.send(new ProducerRecord<>(TOPIC, signal.key(), value), (_, failure) -> {
                if (failure != null) log.debug("A signal was lost", failure);
            });
        } catch (KafkaException away) {
            log.debug("A signal was lost", away);
        }
    }

    @Override
    public void destroy() {
        producer.close(Duration.ofSeconds(1));
    }
}
