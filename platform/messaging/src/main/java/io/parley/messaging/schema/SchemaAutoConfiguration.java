package io.parley.messaging.schema;

import io.parley.messaging.PlatformSchema;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ResourceLoader;

/** Platform tables before the service's own. */
@AutoConfiguration(
        afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
        beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
class SchemaAutoConfiguration {

    @Bean
    FlywayMigrationStrategy platformMigrations(ObjectProvider<PlatformSchema> schemas, ResourceLoader resources) {
        return new PlatformMigrations(schemas.orderedStream().toList(), resources);
    }

    @Bean
    @ConditionalOnBean(JdbcConnectionDetails.class)
    FlywayConnectionDetails migrationConnections(JdbcConnectionDetails database) {
        return new MigrationConnections(database);
    }
}
