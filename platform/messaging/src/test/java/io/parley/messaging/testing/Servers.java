package io.parley.messaging.testing;

/** The PostgreSQL and the Kafka that all tests of this JVM share. */
public interface Servers {

    Servers SHARED = "containers".equals(System.getProperty("parley.test.servers"))
            ? new ContainerServers()
            : new ChildProcessServers();

    /** The JDBC URL of a new and empty database, for the user and password {@code parley}. */
    String newDatabase();

    String kafka();

    /** The broker answers nobody, and keeps all connections, until it is resumed. */
    void pauseKafka();

    void resumeKafka();
}
