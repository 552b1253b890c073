package io.parley.localservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchdogIntegrationTest {

    /** The JVM that is killed below. */
    static final class Starter {

        private Starter() {}

        static void main() throws Exception {
            ServerBinaries binaries = ServerBinaries.ofRepository();
            PostgresServer postgres = PostgresServer.temporary(binaries);
            KafkaServer kafka = KafkaServer.temporary(binaries);
            postgres.start();
            kafka.start();
            IO.println(postgres.home());
            IO.println(kafka.home());
            Thread.currentThread().join();
        }
    }

    @Test
    void temporaryServersEndWithTheJvmThatStartedThem() throws Exception {
        Process starter = new ProcessBuilder(
                        JavaRuntime.command(),
                        "-D" + ServerBinaries.ROOT_PROPERTY + "=" + System.getProperty(ServerBinaries.ROOT_PROPERTY),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Path> homes;
        try (BufferedReader lines = starter.inputReader()) {
            homes = List.of(Path.of(lines.readLine()), Path.of(lines.readLine()));
            assertThat(homes).noneMatch(home -> new HomeProcesses(home).all().isEmpty());

            starter.destroyForcibly();

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(homes).allSatisfy(home -> {
                        assertThat(new HomeProcesses(home).all()).isEmpty();
                        assertThat(home).doesNotExist();
                    }));
        } finally {
            starter.destroyForcibly();
        }
    }
}
