package io.parley.test;

import io.parley.localservers.ElasticsearchServer;
import io.parley.localservers.KafkaServer;
import io.parley.localservers.LocalServer;
import io.parley.localservers.PostgresServer;
import io.parley.localservers.ServerBinaries;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Child processes of this JVM, with temporary data. */
final class LocalTestServers implements TestServers {

    private final ServerBinaries binaries = ServerBinaries.ofRepository();
    private final AtomicInteger databases = new AtomicInteger();

    // Everyone needs both, so they start side by side.
    private final CompletableFuture<PostgresServer> postgres = starting(PostgresServer.temporary(binaries));
    private final CompletableFuture<KafkaServer> kafka = starting(KafkaServer.temporary(binaries));
    private @Nullable ElasticsearchServer elasticsearch;

    @Override
    public Database newDatabase() {
        PostgresServer server = postgres.join();
        String name = "test_" + databases.incrementAndGet();
        server.createDatabase(name, name, name);
        return new Database(server.jdbcUrl(name), name, name);
    }

    @Override
    public String kafka() {
        return kafka.join().bootstrapServers();
    }

    @Override
    public synchronized URI elasticsearch() {
        if (elasticsearch == null) {
            elasticsearch = ElasticsearchServer.temporary(binaries);
            elasticsearch.start();
        }
        return elasticsearch.url();
    }

    @Override
    public Bucket s3() {
        return LocalBucket.shared();
    }

    private static <S extends LocalServer> CompletableFuture<S> starting(S server) {
        return CompletableFuture.supplyAsync(() -> {
            server.start();
            return server;
        });
    }
}
