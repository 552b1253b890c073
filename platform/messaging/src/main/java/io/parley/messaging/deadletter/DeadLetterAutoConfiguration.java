package io.parley.messaging.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.messaging.MessagingProperties;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.ProducerListener;

/** Dead letters of a service that listens. */
@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnBean({ProducerFactory.class, ConsumerFactory.class})
@EnableConfigurationProperties(MessagingProperties.class)
class DeadLetterAutoConfiguration {

    // Headers say why a letter is dead and come on top of the largest event.
    private static final int HEADERS = 16 * 1024;
    private static final int TIMEOUT_MILLIS = 5_000;

    /** Opens its producer with the first dead letter; most processes never see one. */
    @Bean(defaultCandidate = false)
    KafkaTemplate<String, byte[]> deadLetterTemplate(
            ProducerFactory<String, byte[]> kafka,
            MessagingProperties properties,
            @Value("${spring.application.name}") String application) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                application + "-dead-letters",
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                TIMEOUT_MILLIS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                TIMEOUT_MILLIS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                TIMEOUT_MILLIS,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Math.toIntExact(properties.maxEventSize().toBytes()) + HEADERS);
        KafkaTemplate<String, byte[]> template = new KafkaTemplate<>(kafka, settings);
        // Spring's would log the content of what can't be sent.
        template.setProducerListener(new ProducerListener<>() {});
        return template;
    }

    @Bean
    DeadLetters deadLetters(@Qualifier("deadLetterTemplate") KafkaTemplate<?, ?> kafka, MeterRegistry meters) {
        return new DeadLetters(kafka, meters);
    }

    @Bean
    @ConditionalOnAvailableEndpoint
    DeadLettersEndpoint deadLettersEndpoint(
            ConsumerFactory<?, ?> consumers,
            KafkaListenerEndpointRegistry listeners,
            @Qualifier("deadLetterTemplate") KafkaTemplate<String, byte[]> kafka,
            @Value("${spring.application.name}") String application) {
        return new DeadLettersEndpoint(
                new OpenDeadLetters(consumers.getConfigurationProperties(), application), listeners, kafka);
    }
}
