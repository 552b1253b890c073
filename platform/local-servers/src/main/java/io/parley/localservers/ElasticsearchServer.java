package io.parley.localservers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** An Elasticsearch of one node that listens on 127.0.0.1 only, without security. */
public final class ElasticsearchServer implements LocalServer {

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(2);

    private final ServerBinaries binaries;
    private final Home home;
    private final int port;
    private final ServerProcess process;

    private ElasticsearchServer(ServerBinaries binaries, Home home, int port) {
        this.binaries = binaries;
        this.home = home;
        this.port = port;
        this.process = new ServerProcess(name(), home, port, new ServerProcess.StopSignals("TERM", "KILL"));
    }

    /** Keeps its data in {@code folder}. */
    public static ElasticsearchServer durable(ServerBinaries binaries, Path folder, Path log, int port) {
        return new ElasticsearchServer(binaries, Home.durable(folder, log), port);
    }

    /** Forgets everything when stopped or when this JVM ends. */
    public static ElasticsearchServer temporary(ServerBinaries binaries) {
        return new ElasticsearchServer(binaries, Home.temporary("elasticsearch"), Ports.free());
    }

    @Override
    public String name() {
        return "Elasticsearch";
    }

    @Override
    public int port() {
        return port;
    }

    /** Where its HTTP interface answers. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public OptionalLong pid() {
        return process.pid();
    }

    @Override
    public void start() {
        if (process.isUp()) return;
        process.makeWay();
        ElasticsearchSettings settings = new ElasticsearchSettings(home, port);
        settings.write();
        Unprivileged.own(home.folder());
        try (HttpClient client = HttpClient.newHttpClient()) {
            process.launch(command(), settings.environment(), START_PATIENCE, log -> isHealthy(client));
        }
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
        command.add(binaries.elasticsearch().resolve("bin/elasticsearch").toString());
        return command;
    }

    private boolean isHealthy(HttpClient client) {
        HttpRequest request = HttpRequest.newBuilder(url().resolve("/_cluster/health"))
                .timeout(ANSWER_PATIENCE)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // It does not listen yet.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Elasticsearch", e);
        }
    }
}
