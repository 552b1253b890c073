package io.parley.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Outbox and inbox of a service with a database. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties(MessagingProperties.class)
class MessagingAutoConfiguration {

    @Bean
    @Order(0)
    PlatformSchema messagingSchema() {
        return new PlatformSchema("messaging");
    }

    @Bean
    Doorbell outboxDoorbell() {
        return new Doorbell();
    }

    @Bean
    CurrentTrace messagingTrace(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new CurrentTrace(
                tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    @Bean
    Outbox outbox(
            NamedParameterJdbcOperations jdbc,
            ObjectProvider<Clock> clock,
            CurrentTrace trace,
            Doorbell doorbell,
            MessagingProperties properties) {
        long largest = properties.maxEventSize().toBytes();
        return new Outbox(jdbc, clock.getIfAvailable(Clock::systemUTC), trace, doorbell, largest);
    }

    @Bean
    Inbox inbox(JdbcClient jdbc, PlatformTransactionManager transactions, CurrentTrace trace, MeterRegistry meters) {
        return new Inbox(jdbc, new TransactionTemplate(transactions), trace, meters);
    }

    @Bean
    Purge messagingPurge(JdbcClient jdbc, MessagingProperties properties) {
        return new Purge(jdbc, properties);
    }
}
