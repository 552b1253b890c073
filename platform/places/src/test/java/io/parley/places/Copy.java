package io.parley.places;

import io.parley.contracts.DomainEvent;
import io.parley.localservers.PostgresServer;
import io.parley.localservers.ServerBinaries;
import io.parley.messaging.ReceivedEvent;
import io.parley.security.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database with the copies of places and memberships, on a real PostgreSQL. */
final class Copy {

    private static final PostgresServer POSTGRES = PostgresServer.temporary(ServerBinaries.ofRepository());

    final JdbcClient jdbc;
    final Places places;
    final ReadingRights rights;

    Copy() {
        POSTGRES.start();
        DriverManagerDataSource database =
                new DriverManagerDataSource(POSTGRES.jdbcUrl("postgres"), PostgresServer.SUPERUSER, "");
        migrate(database, "security");
        migrate(database, "places");
        jdbc = JdbcClient.create(database);
        places = new Places(jdbc);
        rights = new ReadingRights(jdbc);
    }

    void hear(DomainEvent event, long sequence) {
        places.apply(new ReceivedEvent<>(
                UUID.randomUUID(),
                "test",
                "/test",
                Instant.EPOCH,
                event.aggregateId(),
                event.tenant().orElse(null),
                sequence,
                null,
                event));
    }

    UUID organization(boolean isPublic, boolean archived) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into known_org (org_id, slug, visibility, archived, sequence) values (?, '', ?, ?, 1)")
                .params(id, isPublic ? "public" : "private", archived)
                .update();
        return id;
    }

    UUID member(UUID orgId, Optional<Role> role, String status) {
        UUID id = UUID.randomUUID();
        role.ifPresent(
                held -> jdbc.sql("""
                        insert into known_member (org_id, user_id, role, permissions, status, sequence)
                        values (?, ?, ?, '{}', ?, 1)""").params(orgId, id, held.wire(), status).update());
        return id;
    }

    private static void migrate(DriverManagerDataSource database, String name) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/platform/" + name)
                .table("flyway_" + name + "_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
