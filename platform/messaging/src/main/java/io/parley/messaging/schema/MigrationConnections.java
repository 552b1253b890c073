package io.parley.messaging.schema;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Connections beside the pool's: an index on a large table takes longer than any request may wait for an answer. */
record MigrationConnections(JdbcConnectionDetails database) implements FlywayConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return database.getJdbcUrl();
    }

    @Override
    public @Nullable String getUsername() {
        return database.getUsername();
    }

    @Override
    public @Nullable String getPassword() {
        return database.getPassword();
    }
}
