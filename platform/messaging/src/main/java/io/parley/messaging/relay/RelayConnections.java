package io.parley.messaging.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Connections of the relay's own: a leader is one for as long as its connection lives, which no pool may decide. */
final class RelayConnections {

    private final JdbcConnectionDetails database;
    private final String application;

    RelayConnections(JdbcConnectionDetails database, String application) {
        this.database = database;
        this.application = application;
    }

    Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(database.getJdbcUrl(), settings());
        try (Statement statement = connection.createStatement()) {
            // A mark that a crash loses means a second send, which inboxes swallow: no need to wait for the disk.
            statement.execute("set synchronous_commit = off");
            // The lock of a leader whose machine is gone frees itself after these 11 s.
            statement.execute("set tcp_keepalives_idle = 5");
            statement.execute("set tcp_keepalives_interval = 2");
            statement.execute("set tcp_keepalives_count = 3");
            return connection;
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
    }

    private Properties settings() {
        Properties settings = new Properties();
        if (database.getUsername() != null) settings.setProperty("user", database.getUsername());
        if (database.getPassword() != null) settings.setProperty("password", database.getPassword());
        settings.setProperty("ApplicationName", application + " relay");
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", "10");
        settings.setProperty("tcpKeepAlive", "true");
        return settings;
    }
}
