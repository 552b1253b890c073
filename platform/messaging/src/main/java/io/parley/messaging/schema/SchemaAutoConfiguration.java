package io.parley.messaging.schema;

import io.parley.messaging.PlatformSchema;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ResourceLoader;

/** Platform tables before the service's own. */
@AutoConfiguration(beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
@EnableConfigurationProperties(MigrationProperties.class)
class SchemaAutoConfiguration {

    /** That module knows nothing of this one, and brings tables all the same. */
    @Bean
    @ConditionalOnResource(resources = "classpath:db/platform/web/V1__idempotent_response.sql")
    PlatformSchema webSchema() {
        return new PlatformSchema("web");
    }

    @Bean
    FlywayMigrationStrategy platformMigrations(
            ObjectProvider<PlatformSchema> schemas, ResourceLoader resources, MigrationProperties properties) {
        return new PlatformMigrations(schemas.orderedStream().toList(), resources, properties);
    }
}
