package io.parley.messaging.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.PlatformSchema;
import io.parley.messaging.testing.LateDatabase;
import io.parley.messaging.testing.Servers;
import io.parley.messaging.testing.TestService;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PlatformMigrationsIntegrationTest {

    private static final String AWAIT = "parley.migrations.mode=await";
    private static final String OWN = "spring.flyway.locations=classpath:db/own";

    @Test
    void platformTablesComeFirstEachWithItsOwnHistory() {
        String database = Servers.SHARED.newDatabase();

        try (TestService service = TestService.startOn(database, WithAnotherModule.class, OWN)) {
            assertThat(tables(service))
                    .contains("outbox", "inbox", "another", "own_table")
                    .contains("flyway_messaging_history", "flyway_another_history", "flyway_schema_history");
        }
        try (TestService again = TestService.startOn(database, WithAnotherModule.class, OWN)) {
            assertThat(tables(again)).contains("own_table");
        }
    }

    @Test
    void aServiceWithoutTablesOfItsOwnStarts() {
        try (TestService service =
                TestService.start(TestService.Bare.class, "spring.flyway.locations=classpath:db/no-such-folder")) {
            assertThat(tables(service)).contains("outbox").doesNotContain("own_table");
        }
    }

    @Test
    void aServiceThatStartsBeforeItsDatabaseWaitsForIt() {
        try (LateDatabase late = new LateDatabase(Servers.SHARED.newDatabase(), 3);
                TestService service = TestService.startOn(late.address(), TestService.Bare.class)) {
            assertThat(late.connections()).isGreaterThan(3);
            assertThat(tables(service)).contains("outbox");
        }
    }

    @Test
    void oneThatAwaitsTheMigrationsServesOnceAnotherHasRunThem() {
        String database = Servers.SHARED.newDatabase();
        CompletableFuture<TestService> awaiting =
                CompletableFuture.supplyAsync(() -> TestService.startOn(database, WithAnotherModule.class, OWN, AWAIT));

        assertThat(tables(database)).isEmpty();
        TestService.startOn(database, WithAnotherModule.class, OWN).close();

        try (TestService service = awaiting.join()) {
            assertThat(tables(service)).contains("outbox", "own_table");
        }
    }

    @Test
    void oneThatAwaitsMigrationsThatNobodyRunsEnds() {
        String database = Servers.SHARED.newDatabase();

        assertThatThrownBy(() -> TestService.startOn(
                        database, WithAnotherModule.class, OWN, AWAIT, "parley.migrations.patience=0s"))
                .hasRootCauseInstanceOf(NotMigrated.class);
        assertThat(tables(database)).isEmpty();
    }

    @Test
    void theReleaseBeforeGoesOnBesideANewerSchema() {
        String database = Servers.SHARED.newDatabase();
        TestService.startOn(database, WithAnotherModule.class, OWN).close();
        JdbcClient.create(new DriverManagerDataSource(database, "parley", "parley"))
                .sql("""
                        insert into flyway_messaging_history
                        select installed_rank + 100, '9999', 'of the next release', type, 'V9999__next.sql', 1, installed_by,
                               now(), 0, true
                        from flyway_messaging_history order by installed_rank desc limit 1""")
                .update();

        try (TestService service = TestService.startOn(database, WithAnotherModule.class, OWN, AWAIT)) {
            assertThat(tables(service)).contains("own_table");
        }
    }

    @Test
    void whatTheFirstSchemaHadUnsentIsStillToBeSent() {
        String database = Servers.SHARED.newDatabase();
        migrateToFirst(database);
        UUID sent = UUID.randomUUID();
        UUID unsent = UUID.randomUUID();
        JdbcClient.create(new DriverManagerDataSource(database, "parley", "parley"))
                .sql("""
                        insert into outbox (event_id, topic, key, type, sequence, occurred_at, payload, sent_at)
                        values (:sent, 'forum.posts', :sent, 'forum.post-created.v1', 1, now(), '{}', now()),
                               (:unsent, 'forum.posts', :unsent, 'forum.post-created.v1', 1, now(), '{}', null)""")
                .param("sent", sent)
                .param("unsent", unsent)
                .update();

        try (TestService service =
                TestService.startOn(database, TestService.Bare.class, "parley.messaging.relay.enabled=false")) {
            assertThat(service.jdbc()
                            .sql("select key from outbox_unsent")
                            .query(UUID.class)
                            .list())
                    .containsExactly(unsent);
            assertThat(service.storedIds(sent)).containsExactly(sent);
        }
    }

    private static void migrateToFirst(String database) {
        Flyway.configure()
                .dataSource(database, "parley", "parley")
                .locations("classpath:db/platform/messaging")
                .table("flyway_messaging_history")
                .target("1")
                .load()
                .migrate();
    }

    private static List<String> tables(TestService service) {
        return tables(service.jdbc());
    }

    private static List<String> tables(String database) {
        return tables(JdbcClient.create(new DriverManagerDataSource(database, "parley", "parley")));
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list();
    }

    static class WithAnotherModule {

        @Bean
        PlatformSchema another() {
            return new PlatformSchema("another");
        }
    }
}
