package io.parley.system.rehearsal;

import io.parley.system.command.Wait;
import io.parley.system.endurance.DrillFailed;
import io.parley.system.stack.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A second PostgreSQL, started as the stack's own is, on a copy of its data. */
record RestoredServer(Process process) implements AutoCloseable {

    /** PostgreSQL refuses root, which is called nobody here. */
    private static final List<String> NOT_AS_ROOT =
            List.of("unshare", "--user", "--map-user=65534", "--map-group=65534", "--");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Returns when it has recovered and takes writes. */
    static RestoredServer start(LocalStack stack, Path data, int port) throws SQLException {
        List<String> command =
                new ArrayList<>(System.getProperty("user.name").equals("root") ? NOT_AS_ROOT : List.of());
        command.addAll(commandOf(stack));
        command.addAll(List.of("-D", data.toString(), "-c", "port=" + (port + stack.offset())));
        try {
            Path log = stack.home().resolve("logs/restored.log");
            RestoredServer server = new RestoredServer(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start());
            Wait.ofAtMost(PATIENCE).until("the backup is restored", () -> obstacle(stack, server.process(), port, log));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start a second PostgreSQL", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** The program and the options of the one that runs; what is said again later counts. */
    private static List<String> commandOf(LocalStack stack) {
        for (ProcessHandle running : stack.processesOf("postgres")) {
            List<String> arguments = List.of(running.info().arguments().orElse(new String[0]));
            if (!arguments.contains("-D")) continue;
            List<String> command =
                    new ArrayList<>(List.of(running.info().command().orElseThrow()));
            command.addAll(arguments);
            return command;
        }
        throw new DrillFailed("The stack's PostgreSQL doesn't run");
    }

    private static Optional<String> obstacle(LocalStack stack, Process process, int port, Path log) {
        if (!process.isAlive()) throw new DrillFailed("The restored PostgreSQL ended; see " + log);
        try (Connection connection = stack.superuser("postgres", port);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_is_in_recovery()")) {
            row.next();
            return row.getBoolean(1) ? Optional.of("it recovers") : Optional.empty();
        } catch (SQLException e) {
            return Optional.of("it takes no connection yet");
        }
    }
}
