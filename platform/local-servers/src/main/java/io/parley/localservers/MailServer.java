package io.parley.localservers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A mail server that delivers nothing: it shows what it was given on a page. It listens on 127.0.0.1 only, and forgets all at its end. */
public final class MailServer implements LocalServer {

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final ServerBinaries binaries;
    private final int port;
    private final int smtpPort;
    private final ServerProcess process;

    private MailServer(ServerBinaries binaries, Home home, int port, int smtpPort) {
        this.binaries = binaries;
        this.port = port;
        this.smtpPort = smtpPort;
        this.process = new ServerProcess(name(), home, port, new ServerProcess.StopSignals("TERM", "KILL"));
    }

    /**
     * Works in {@code folder}.
     *
     * @param port that of the page
     */
    public static MailServer in(ServerBinaries binaries, Path folder, Path log, int port, int smtpPort) {
        return new MailServer(binaries, Home.durable(folder, log), port, smtpPort);
    }

    @Override
    public String name() {
        return "The mail catcher";
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
        Ports.requireFree(name(), smtpPort);
        process.launch(command(), Map.of(), START_PATIENCE, log -> log.contains("Mail catcher started"));
    }

    @Override
    public void stop() {
        process.stop(STOP_PATIENCE);
    }

    private List<String> command() {
        return List.of(
                JavaRuntime.command(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                binaries.mail() + "/*",
                "io.parley.mailcatcher.MailCatcher",
                Integer.toString(port),
                Integer.toString(smtpPort));
    }
}
