package io.parley.localservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIntegrationTest {

    private static final String PASSWORD = "it's \"secret\"";

    private final ServerBinaries binaries = ServerBinaries.ofRepository();
    private final int port = Ports.free();

    @TempDir
    private Path folder;

    private PostgresServer server;

    @BeforeEach
    void describe() {
        server = sameServer();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void itsDataOutlivesARestart() throws SQLException {
        server.start();
        server.createDatabase("forum", "forum", "first");
        execute("forum", "first", "create table post as select 42 as id");
        server.stop();
        assertThat(server.isRunning()).isFalse();

        server.start();
        server.createDatabase("forum", "forum", "second");

        assertThat(numberOf("forum", "second", "select id from post")).isEqualTo(42);
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute("forum", "first", "select 1"))
                .withMessageContaining("password");
    }

    @Test
    void aServerThatWasKilledStartsAgain() throws SQLException {
        server.start();
        long killed = server.pid().orElseThrow();
        kill(killed);

        // Its postmaster.pid is still there, perhaps its children too.
        PostgresServer next = sameServer();
        next.start();

        assertThat(next.pid()).isNotEmpty().isNotEqualTo(OptionalLong.of(killed));
        next.createDatabase("forum", "forum", "first");
        assertThat(numberOf("forum", "first", "select 1")).isEqualTo(1);
    }

    @Test
    void whoeverDescribesItsHomeMayStopIt() {
        server.start();

        sameServer().stop();

        assertThat(server.isRunning()).isFalse();
        assertThat(new HomeProcesses(folder).all()).isEmpty();
        assertThat(Ports.answers(port)).isFalse();
    }

    @Test
    void startingTwiceKeepsTheFirst() {
        server.start();
        long first = server.pid().orElseThrow();

        sameServer().start();

        assertThat(server.pid()).hasValue(first);
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(PortTaken.class)
                    .isThrownBy(server::start)
                    .withMessage("PostgreSQL cannot start: port %d is taken by another program.", port);
        }
    }

    @Test
    void aServerThatEndsShowsItsLastLines() throws IOException {
        server.start();
        server.stop();
        Files.writeString(folder.resolve("data/postgresql.conf"), "no_such_setting = 1\n");

        assertThatExceptionOfType(ServerFailed.class)
                .isThrownBy(server::start)
                .withMessageContaining("no_such_setting");
    }

    @Test
    void itsLogHoldsNoValuesOfRefusedRows() throws SQLException {
        server.start();
        server.createDatabase("identity", "identity", "first");
        execute("identity", "first", "create table account as select 'ada@' || 'example.org' as email");
        execute("identity", "first", "create unique index account_email on account (email)");

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute("identity", "first", "insert into account select email from account"));

        assertThat(folder.resolve("postgres.log"))
                .content()
                .contains("account_email")
                .doesNotContain("ada@example.org");
    }

    @Test
    void aTemporaryServerLeavesNothing() {
        PostgresServer temporary = PostgresServer.temporary(binaries);
        temporary.start();
        temporary.createDatabase("forum", "forum", "any");
        Path home = temporary.home();

        temporary.stop();

        assertThat(new HomeProcesses(home).all()).isEmpty();
        assertThat(home).doesNotExist();
    }

    private static void kill(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private PostgresServer sameServer() {
        return PostgresServer.durable(binaries, folder, folder.resolve("postgres.log"), port, PASSWORD);
    }

    private void execute(String user, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(user), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int numberOf(String user, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(user), user, password);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }
}
