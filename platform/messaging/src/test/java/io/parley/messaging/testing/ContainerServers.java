package io.parley.messaging.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

final class ContainerServers implements Servers {

    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18-alpine")
            .withUsername("parley")
            .withPassword("parley")
            .withDatabaseName("parley");
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka-native:4.1.0");

    ContainerServers() {
        postgres.start();
        kafka.start();
    }

    @Override
    public String newDatabase() {
        String name = "messaging_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(postgres.getJdbcUrl(), "parley", "parley");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return "jdbc:postgresql://%s:%d/%s".formatted(postgres.getHost(), postgres.getMappedPort(5432), name);
    }

    @Override
    public String kafka() {
        return kafka.getBootstrapServers();
    }

    @Override
    public void pauseKafka() {
        DockerClientFactory.lazyClient()
                .pauseContainerCmd(kafka.getContainerId())
                .exec();
    }

    @Override
    public void resumeKafka() {
        DockerClientFactory.lazyClient()
                .unpauseContainerCmd(kafka.getContainerId())
                .exec();
    }
}
