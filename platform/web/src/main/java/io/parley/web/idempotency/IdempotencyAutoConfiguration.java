package io.parley.web.idempotency;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Idempotency keys, for services with a database, unless {@code parley.web.idempotency.enabled} is false. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "io.parley.web.WebAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "parley.web.idempotency.enabled", matchIfMissing = true)
@ConditionalOnBean({DataSource.class, PlatformTransactionManager.class})
@EnableScheduling
public class IdempotencyAutoConfiguration {

    /** Behind security (-100), which knows the caller. */
    public static final int FILTER_ORDER = -90;

    /** Where nobody has a say in migrations. Otherwise its tables are migrated with all others, and by whom these are. */
    @Bean
    @ConditionalOnMissingBean(FlywayMigrationStrategy.class)
    IdempotencySchema idempotencySchema(DataSource dataSource, ObjectProvider<FlywayMigrationInitializer> own) {
        // The service's own migrations first: they expect to be the first in a new database.
        own.ifAvailable(initializer -> {});
        return new IdempotencySchema(dataSource);
    }

    @Bean
    IdempotentResponses idempotentResponses(ObjectProvider<IdempotencySchema> schema, JdbcClient jdbc, Clock clock) {
        schema.ifAvailable(migrated -> {});
        return new IdempotentResponses(jdbc, clock);
    }

    @Bean
    IdempotencyPurge idempotencyPurge(IdempotentResponses responses) {
        return new IdempotencyPurge(responses);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            IdempotentResponses responses,
            PlatformTransactionManager transactions,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> operations) {
        FilterRegistrationBean<IdempotencyFilter> registration = new FilterRegistrationBean<>(new IdempotencyFilter(
                responses, new SecretOperations(operations::getObject), new TransactionTemplate(transactions)));
        registration.setOrder(FILTER_ORDER);
        return registration;
    }
}
