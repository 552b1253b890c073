package io.parley.messaging.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.messaging.Doorbell;
import io.parley.messaging.MessagingProperties;
import io.parley.messaging.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ProducerFactory;

/** The relay of a service with an outbox. */
@AutoConfiguration(
        afterName = {
            "io.parley.messaging.MessagingAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@ConditionalOnBean(Outbox.class)
class RelayAutoConfiguration {

    @Bean
    @ConditionalOnProperty(name = "parley.messaging.relay.enabled", matchIfMissing = true)
    Relay relay(
            JdbcConnectionDetails database,
            ProducerFactory<?, ?> kafka,
            Doorbell doorbell,
            MessagingProperties properties,
            @Value("${spring.application.name}") String application) {
        return new Relay(
                new RelayConnections(database, application),
                new RelayProducers(kafka.getConfigurationProperties(), properties, application),
                doorbell,
                properties,
                application);
    }

    @Bean
    OutboxBacklog outboxBacklog(JdbcClient jdbc) {
        return new OutboxBacklog(jdbc);
    }

    @Bean
    OutboxEndpoint outboxEndpoint(JdbcClient jdbc, MeterRegistry meters) {
        return new OutboxEndpoint(new StuckEvents(jdbc), meters);
    }

    @Bean
    OutboxMetrics outboxMetrics(OutboxBacklog backlog) {
        return new OutboxMetrics(backlog);
    }

    @Bean
    OutboxHealth outboxHealthIndicator(OutboxBacklog backlog, MessagingProperties properties) {
        return new OutboxHealth(backlog, properties.oldestUnsent());
    }
}
