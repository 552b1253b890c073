package io.parley.web.idempotency;

import io.parley.localservers.PostgresServer;
import io.parley.localservers.ServerBinaries;
import org.springframework.test.context.DynamicPropertyRegistry;

/** One real PostgreSQL for this JVM. */
final class TestDatabase {

    private static final PostgresServer SERVER = PostgresServer.temporary(ServerBinaries.ofRepository());

    private TestDatabase() {}

    static void register(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("spring.datasource.url", () -> SERVER.jdbcUrl("postgres"));
        properties.add("spring.datasource.username", () -> PostgresServer.SUPERUSER);
    }
}
