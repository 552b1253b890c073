package io.parley.localservers;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * An S3 server (S3Proxy) over a folder, with one bucket. It listens on 127.0.0.1 only, answers nothing that isn't signed, and lets
 * pages of the named origins read the answers.
 */
public final class S3Server implements LocalServer {

    public static final String BUCKET = "parley";
    public static final String ACCESS_KEY = "parley";

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final ServerBinaries binaries;
    private final Home home;
    private final S3Settings settings;
    private final ServerProcess process;

    private S3Server(ServerBinaries binaries, Home home, S3Settings settings) {
        this.binaries = binaries;
        this.home = home;
        this.settings = settings;
        this.process = new ServerProcess(name(), home, settings.port(), new ServerProcess.StopSignals("TERM", "KILL"));
    }

    /** Keeps its objects in {@code folder}. */
    public static S3Server durable(
            ServerBinaries binaries, Path folder, Path log, int port, String secretKey, List<String> origins) {
        return new S3Server(binaries, Home.durable(folder, log), new S3Settings(port, secretKey, origins));
    }

    /** Forgets everything when stopped or when this JVM ends. */
    public static S3Server temporary(ServerBinaries binaries, String secretKey) {
        S3Settings settings = new S3Settings(Ports.free(), secretKey, List.of("http://localhost:8080"));
        return new S3Server(binaries, Home.temporary("s3"), settings);
    }

    @Override
    public String name() {
        return "S3";
    }

    @Override
    public int port() {
        return settings.port();
    }

    /** Where it answers; a bucket is the first part of the path. */
    public URI url() {
        return settings.url();
    }

    @Override
    public OptionalLong pid() {
        return process.pid();
    }

    @Override
    public void start() {
        if (process.isUp()) return;
        process.makeWay();
        // A bucket is a folder, and its objects are public if others may read the files.
        Folders.create(home.data().resolve(BUCKET));
        settings.writeTo(home.folder(), home.data());
        Unprivileged.own(home.folder());
        process.launch(command(), Map.of(), START_PATIENCE, _ -> Ports.answers(port()));
    }

    @Override
    public void stop() {
        process.stop(STOP_PATIENCE);
    }

    Path home() {
        return home.folder();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(Unprivileged.prefix());
        command.addAll(List.of("sh", "-c", "umask 077 && chmod 700 data data/" + BUCKET + " && exec \"$@\"", "sh"));
        command.addAll(List.of(JavaRuntime.command(), "-Xms32m", "-Xmx128m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        command.add("-Dlogback.configurationFile=" + S3Settings.LOGGING);
        command.addAll(List.of("-cp", binaries.s3() + "/*", "org.gaul.s3proxy.Main"));
        command.addAll(List.of("--properties", S3Settings.FILE));
        return command;
    }
}
