package io.parley.messaging.testing;

import io.parley.localservers.KafkaServer;
import io.parley.localservers.PostgresServer;
import io.parley.localservers.ServerBinaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

final class ChildProcessServers implements Servers {

    private final PostgresServer postgres = PostgresServer.temporary(ServerBinaries.ofRepository());
    private final KafkaServer kafka = KafkaServer.temporary(ServerBinaries.ofRepository());

    ChildProcessServers() {
        postgres.start();
        kafka.start();
    }

    @Override
    public String newDatabase() {
        String name = "messaging_" + UUID.randomUUID().toString().replace("-", "");
        postgres.createDatabase(name, "parley", "parley");
        return postgres.jdbcUrl(name);
    }

    @Override
    public String kafka() {
        return kafka.bootstrapServers();
    }

    @Override
    public void pauseKafka() {
        signal("-STOP");
    }

    @Override
    public void resumeKafka() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(kafka.pid().orElseThrow()))
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
