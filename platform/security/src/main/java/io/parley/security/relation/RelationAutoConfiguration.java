package io.parley.security.relation;

import io.parley.messaging.PlatformSchema;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code known_relation}, and what writes it. On by {@code parley.security.relations.enabled=true}. */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnProperty("parley.security.relations.enabled")
public class RelationAutoConfiguration {

    @Bean
    @Order(15)
    PlatformSchema relationsSchema() {
        return new PlatformSchema("relations");
    }

    @Bean
    RelationListener relationListener(JdbcClient jdbc) {
        return new RelationListener(jdbc);
    }
}
