package io.parley.localservers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A PostgreSQL that listens on 127.0.0.1 only. */
public final class PostgresServer implements LocalServer {

    public static final String SUPERUSER = "postgres";

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final String READY = "database system is ready to accept connections";

    private final ServerBinaries binaries;
    private final Home home;
    private final int port;
    private final String password;
    private final ServerProcess process;

    private PostgresServer(ServerBinaries binaries, Home home, int port, String password) {
        this.binaries = binaries;
        this.home = home;
        this.port = port;
        this.password = password;
        // SIGINT disconnects clients and checkpoints; SIGQUIT drops everything but its shared memory.
        this.process = new ServerProcess(name(), home, port, new ServerProcess.StopSignals("INT", "QUIT"));
    }

    /** Keeps its data in {@code folder}, survives power loss, and asks every client for a password. */
    public static PostgresServer durable(
            ServerBinaries binaries, Path folder, Path log, int port, String superuserPassword) {
        return new PostgresServer(binaries, Home.durable(folder, log), port, superuserPassword);
    }

    /** Forgets everything when stopped or when this JVM ends, trusts every client, and is as fast as can be. */
    public static PostgresServer temporary(ServerBinaries binaries) {
        return new PostgresServer(binaries, Home.temporary("postgres"), Ports.free(), "");
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public OptionalLong pid() {
        return process.pid();
    }

    @Override
    public void start() {
        if (process.isUp()) return;
        process.makeWay();
        Folders.delete(home.data().resolve("postmaster.pid"));
        PostgresData data = new PostgresData(binaries, home);
        if (home.temporary()) data.copyTemplate();
        else data.initialise(password);
        Unprivileged.own(home.folder());
        process.launch(command(), Map.of(), START_PATIENCE, log -> log.contains(READY));
    }

    @Override
    public void stop() {
        process.stop(STOP_PATIENCE);
    }

    /** The JDBC URL of a database here. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /**
     * Sees that a database exists whose owner, and nobody else but the superuser, may connect with this password. May be called
     * again, also to change the password.
     */
    public void createDatabase(String database, String owner, String ownerPassword) {
        try (Connection connection = connect()) {
            String verb = exists(connection, "select 1 from pg_roles where rolname = ?", owner) ? "alter" : "create";
            execute(
                    connection,
                    "%s role %s login password %s".formatted(verb, identifier(owner), literal(ownerPassword)));
            if (!exists(connection, "select 1 from pg_database where datname = ?", database))
                execute(connection, "create database %s owner %s".formatted(identifier(database), identifier(owner)));
            execute(connection, "revoke all on database %s from public".formatted(identifier(database)));
        } catch (SQLException e) {
            throw new ServerFailed("Cannot create the database " + database, e);
        }
    }

    /** Drops a database and the connections to it. */
    public void dropDatabase(String database) {
        try (Connection connection = connect()) {
            execute(connection, "drop database if exists %s with (force)".formatted(identifier(database)));
        } catch (SQLException e) {
            throw new ServerFailed("Cannot drop the database " + database, e);
        }
    }

    Path home() {
        return home.folder();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(Unprivileged.prefix());
        command.add(binaries.postgres().resolve("bin/postgres").toString());
        command.addAll(List.of("-D", home.data().toString()));
        settings().forEach((setting, value) -> command.addAll(List.of("-c", setting + "=" + value)));
        return command;
    }

    private Map<String, String> settings() {
        String durable = home.temporary() ? "off" : "on";
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(port)),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "200"),
                Map.entry("shared_buffers", "128MB"),
                Map.entry("fsync", durable),
                Map.entry("full_page_writes", durable),
                Map.entry("synchronous_commit", durable),
                Map.entry("autovacuum", "on"),
                Map.entry("max_wal_size", "1GB"),
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("log_destination", "stderr"),
                // Details of a refused row hold its values: e-mail addresses, what people wrote.
                Map.entry("log_error_verbosity", "terse"),
                Map.entry("logging_collector", "off"));
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, password);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    // DDL takes no parameters.
    private static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
