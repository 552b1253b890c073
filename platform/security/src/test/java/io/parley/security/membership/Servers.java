package io.parley.security.membership;

import io.parley.localservers.KafkaServer;
import io.parley.localservers.PostgresServer;
import io.parley.localservers.ServerBinaries;
import io.parley.security.TestTokens;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One real PostgreSQL, one real Kafka and one stub of org-service for this JVM. */
final class Servers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final PostgresServer POSTGRES = PostgresServer.temporary(ServerBinaries.ofRepository());
    static final KafkaServer KAFKA = KafkaServer.temporary(ServerBinaries.ofRepository());
    static final OrgServiceStub ORG_SERVICE = new OrgServiceStub();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        POSTGRES.start();
        KAFKA.start();
        TestPropertyValues.of(
                        "spring.datasource.url=" + POSTGRES.jdbcUrl("postgres"),
                        "spring.datasource.username=" + PostgresServer.SUPERUSER,
                        "spring.kafka.bootstrap-servers=" + KAFKA.bootstrapServers(),
                        "parley.org-service.url=" + ORG_SERVICE.url(),
                        "parley.org-service.timeout=3s",
                        "parley.security.relations.enabled=true",
                        "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + TestTokens.keySet())
                .applyTo(context);
    }
}
