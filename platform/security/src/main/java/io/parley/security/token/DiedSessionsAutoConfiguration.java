package io.parley.security.token;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.messaging.EventDeserializer;
import io.parley.security.DiedSessions;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** Hears of ended sessions, unless {@code parley.security.died-sessions.enabled} is false. */
@AutoConfiguration(
        after = TokenAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnProperty(name = "parley.security.died-sessions.enabled", matchIfMissing = true)
@ConditionalOnBean({KafkaConnectionDetails.class, MeterRegistry.class})
public class DiedSessionsAutoConfiguration {

    @Bean
    DiedSessionsReader diedSessionsReader(
            KafkaProperties properties,
            KafkaConnectionDetails connection,
            MeterRegistry meters,
            DiedSessions died,
            Clock clock) {
        Map<String, Object> config = config(properties, connection);
        return new DiedSessionsReader(() -> new KafkaConsumer<>(config), new EventDeserializer(meters), died, clock);
    }

    private static Map<String, Object> config(KafkaProperties properties, KafkaConnectionDetails connection) {
        Map<String, Object> config = new HashMap<>(properties.buildConsumerProperties());
        config.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getConsumer().getBootstrapServers());
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return config;
    }
}
