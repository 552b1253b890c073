package io.parley.messaging.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.PlatformSchema;
import io.parley.messaging.testing.Servers;
import io.parley.messaging.testing.TestService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

class PlatformMigrationsIntegrationTest {

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

    private static List<String> tables(TestService service) {
        return service.jdbc()
                .sql("select tablename from pg_tables where schemaname = 'public'")
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
