package io.parley.messaging.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.messaging.MessagingProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** Dead letters of a service that listens. */
@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnBean({ProducerFactory.class, ConsumerFactory.class})
@EnableConfigurationProperties(MessagingProperties.class)
class DeadLetterAutoConfiguration {

    // Headers say why a letter is dead and come on top of the largest event.
    private static final int HEADERS = 16 * 1024;

    @Bean(destroyMethod = "close")
    DeadLetterProducer deadLetterProducer(
            ProducerFactory<?, ?> kafka,
            MessagingProperties properties,
            @Value("${spring.application.name}") String application) {
        int largest = Math.toIntExact(properties.maxEventSize().toBytes()) + HEADERS;
        return new DeadLetterProducer(kafka.getConfigurationProperties(), largest, application);
    }

    @Bean
    DeadLetters deadLetters(DeadLetterProducer producer, MeterRegistry meters) {
        return new DeadLetters(producer, meters);
    }

    @Bean
    @ConditionalOnAvailableEndpoint
    DeadLettersEndpoint deadLettersEndpoint(
            ConsumerFactory<?, ?> kafka,
            KafkaListenerEndpointRegistry listeners,
            DeadLetterProducer producer,
            @Value("${spring.application.name}") String application) {
        return new DeadLettersEndpoint(
                new OpenDeadLetters(kafka.getConfigurationProperties(), application),
                new Subscriptions(listeners),
                producer);
    }
}
