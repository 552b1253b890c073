package io.parley.test;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Docker containers. Needs an engine; the images' versions are those of the local servers. */
final class ContainerTestServers implements TestServers {

    private static final int ELASTICSEARCH_PORT = 9200;

    private final AtomicInteger databases = new AtomicInteger();
    private @Nullable PostgreSQLContainer postgres;
    private @Nullable KafkaContainer kafka;
    private @Nullable GenericContainer<?> elasticsearch;

    @Override
    public synchronized Database newDatabase() {
        if (postgres == null) {
            postgres = new PostgreSQLContainer(DockerImageName.parse("postgres:18.6"))
                    .withDatabaseName("postgres")
                    .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
            postgres.start();
        }
        String name = "test_" + databases.incrementAndGet();
        create(postgres, name);
        return new Database(
                "jdbc:postgresql://%s:%d/%s"
                        .formatted(
                                postgres.getHost(), postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), name),
                name,
                name);
    }

    @Override
    public synchronized String kafka() {
        if (kafka == null) {
            kafka = new KafkaContainer(DockerImageName.parse("apache/kafka:4.3.1"))
                    .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                    .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
            kafka.start();
        }
        return kafka.getBootstrapServers();
    }

    @Override
    public synchronized URI elasticsearch() {
        if (elasticsearch == null) {
            elasticsearch = new GenericContainer<>(
                            DockerImageName.parse("docker.elastic.co/elasticsearch/elasticsearch:9.5.3"))
                    .withEnv("discovery.type", "single-node")
                    .withEnv("xpack.security.enabled", "false")
                    .withEnv("action.auto_create_index", "false")
                    .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
                    .withExposedPorts(ELASTICSEARCH_PORT)
                    .waitingFor(Wait.forHttp("/_cluster/health").withStartupTimeout(Duration.ofMinutes(3)));
            elasticsearch.start();
        }
        return URI.create(
                "http://%s:%d".formatted(elasticsearch.getHost(), elasticsearch.getMappedPort(ELASTICSEARCH_PORT)));
    }

    /** A process here too: there is no image of the version that runs locally. */
    @Override
    public Bucket s3() {
        return LocalBucket.shared();
    }

    private static void create(PostgreSQLContainer server, String name) {
        try (Connection connection =
                        DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("create role %1$s login password '%1$s'".formatted(name));
            statement.execute("create database %1$s owner %1$s".formatted(name));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create a database in the container", e);
        }
    }
}
