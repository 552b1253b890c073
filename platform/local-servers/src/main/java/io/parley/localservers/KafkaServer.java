package io.parley.localservers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A Kafka broker that is its own KRaft controller. It listens on 127.0.0.1 only, creates no topic by itself and keeps all. */
public final class KafkaServer implements LocalServer {

    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final String READY = "Kafka Server started";

    private final ServerBinaries binaries;
    private final Home home;
    private final int port;
    private final int controllerPort;
    private final ServerProcess process;

    private KafkaServer(ServerBinaries binaries, Home home, int port, int controllerPort) {
        this.binaries = binaries;
        this.home = home;
        this.port = port;
        this.controllerPort = controllerPort;
        this.process = new ServerProcess(name(), home, port, new ServerProcess.StopSignals("TERM", "KILL"));
    }

    /** Keeps its data in {@code folder}; its controller listens on {@code port + 1}. */
    public static KafkaServer durable(ServerBinaries binaries, Path folder, Path log, int port) {
        return new KafkaServer(binaries, Home.durable(folder, log), port, port + 1);
    }

    /** Forgets everything when stopped or when this JVM ends. */
    public static KafkaServer temporary(ServerBinaries binaries) {
        return new KafkaServer(binaries, Home.temporary("kafka"), Ports.free(), Ports.free());
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public int port() {
        return port;
    }

    /** What clients call {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public OptionalLong pid() {
        return process.pid();
    }

    @Override
    public void start() {
        if (process.isUp()) return;
        process.makeWay();
        Ports.requireFree(name(), controllerPort);
        KafkaSettings settings = new KafkaSettings(port, controllerPort, home.data());
        settings.writeTo(propertiesFile());
        if (home.temporary()) copyTemplate();
        else format(propertiesFile(), home.data(), home.folder());
        process.launch(
                java("-Xms128m", "kafka.Kafka", propertiesFile().toString()),
                Map.of(),
                START_PATIENCE,
                log -> log.contains(READY));
    }

    @Override
    public void stop() {
        process.stop(STOP_PATIENCE);
    }

    Path home() {
        return home.folder();
    }

    private Path propertiesFile() {
        return home.folder().resolve("server.properties");
    }

    private void copyTemplate() {
        Path template = FolderOnce.make(binaries.template("kafka"), draft -> {
            Path data = draft.resolve("data");
            Path properties = draft.resolve("server.properties");
            new KafkaSettings(port, controllerPort, data).writeTo(properties);
            format(properties, data, draft);
        });
        Folders.copy(template.resolve("data"), home.data());
    }

    private void format(Path properties, Path data, Path workingFolder) {
        if (Files.exists(data.resolve("meta.properties"))) return;
        // One argument: an id may begin with a hyphen.
        String clusterId = "--cluster-id=" + KafkaSettings.newClusterId();
        Commands.run(
                "Formatting Kafka's storage",
                workingFolder,
                java("-Xms32m", "kafka.tools.StorageTool", "format", clusterId, "-c", properties.toString()));
    }

    private List<String> java(String heap, String... mainAndArguments) {
        List<String> command = new ArrayList<>(List.of(JavaRuntime.command(), heap, "-Xmx256m"));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        // The better compiler repays itself only where a server runs for longer than a test.
        if (home.temporary()) command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));
        command.add("-Dorg.slf4j.simpleLogger.log.kafka.server=info");
        command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        command.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        command.addAll(List.of("-cp", binaries.kafka() + "/*"));
        command.addAll(List.of(mainAndArguments));
        return command;
    }
}
