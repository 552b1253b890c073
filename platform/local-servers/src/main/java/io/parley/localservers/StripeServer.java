package io.parley.localservers;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The part of Stripe that Parley uses, with its pages. It listens on 127.0.0.1 only, and keeps what it knows in its folder. */
public final class StripeServer implements LocalServer {

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final ServerBinaries binaries;
    private final int port;
    private final Webhook webhook;
    private final ServerProcess process;

    private StripeServer(ServerBinaries binaries, Home home, int port, Webhook webhook) {
        this.binaries = binaries;
        this.port = port;
        this.webhook = webhook;
        this.process = new ServerProcess(name(), home, port, new ServerProcess.StopSignals("TERM", "KILL"));
    }

    /** Works in {@code folder}. */
    public static StripeServer in(ServerBinaries binaries, Path folder, Path log, int port, Webhook webhook) {
        return new StripeServer(binaries, Home.durable(folder, log), port, webhook);
    }

    @Override
    public String name() {
        return "The local Stripe";
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
        // Not among the arguments, which others on this machine can read.
        Map<String, String> environment = Map.of("STRIPE_WEBHOOK_SECRETS", webhook.secret());
        process.launch(command(), environment, START_PATIENCE, log -> log.contains("Local Stripe started"));
    }

    @Override
    public void stop() {
        process.stop(STOP_PATIENCE);
    }

    private List<String> command() {
        return List.of(
                JavaRuntime.command(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                // Else each answer on a kept connection waits for the client's acknowledgement.
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                binaries.stripe() + "/*",
                "io.parley.localstripe.LocalStripe",
                Integer.toString(port),
                webhook.url().toString());
    }

    /** Where it delivers events, and what it signs them with. */
    public record Webhook(URI url, String secret) {}
}
