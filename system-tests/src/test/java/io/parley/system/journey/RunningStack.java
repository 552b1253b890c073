package io.parley.system.journey;

import io.parley.system.client.Answer;
import io.parley.system.client.Parley;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole system, started once for all journeys by {@code ./parley up -d} on ports and data of its own, and stopped at the end.
 *
 * <p>{@code -Dparley.system.home=<folder> -Dparley.system.offset=<n>} uses one that runs already instead.
 */
final class RunningStack implements BeforeAllCallback {

    private static final int GATEWAY = 8080;
    private static final int MANAGEMENT = 1000;
    private static final Map<String, Integer> PORTS = Map.ofEntries(
            Map.entry("gateway", GATEWAY),
            Map.entry("identity-service", 8101),
            Map.entry("org-service", 8102),
            Map.entry("forum-service", 8103),
            Map.entry("notification-service", 8106),
            Map.entry("search-service", 8107),
            Map.entry("billing-service", 8108),
            Map.entry("the sockets' edge", 8116),
            Map.entry("mail", 8025),
            Map.entry("stripe", 12111),
            Map.entry("kafka", 19092),
            Map.entry("postgres", 15432));

    private static final Path ROOT = Path.of(System.getProperty("parley.root", ".."));
    private static final Path HOME =
            Path.of(System.getProperty("parley.system.home", "target/stack")).toAbsolutePath();
    private static final int OFFSET = Integer.getInteger("parley.system.offset", 300);
    private static final int OTLP = 4318 + OFFSET;
    private static final Collector COLLECTOR = Collector.listen(OTLP);

    /** As operators set it, but that every request is sampled. */
    private static final Map<String, String> TELEMETRY = Map.of(
            "PARLEY_TELEMETRY_OTLP", "true",
            "MANAGEMENT_TRACING_SAMPLING_PROBABILITY", "1.0",
            "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT", "http://localhost:%d/v1/traces".formatted(OTLP),
            "MANAGEMENT_OPENTELEMETRY_LOGGING_EXPORT_OTLP_ENDPOINT", "http://localhost:%d/v1/logs".formatted(OTLP),
            "MANAGEMENT_OTLP_METRICS_EXPORT_URL", "http://localhost:%d/v1/metrics".formatted(OTLP));

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningStack.class))
                .computeIfAbsent(Started.class, _ -> Started.now());
    }

    static Parley parley() {
        return new Parley(URI.create("http://localhost:" + portOf("gateway")));
    }

    static int portOf(String component) {
        Integer port = PORTS.get(component);
        if (port == null) throw new IllegalArgumentException(component);
        return port + OFFSET;
    }

    /** An operator's call at a service's management port. */
    static Answer manage(String method, String service, String path) {
        URI uri = URI.create("http://localhost:%d/actuator%s".formatted(portOf(service) + MANAGEMENT, path));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Content-Type", "application/json");
        return parley().send(request.method(method, BodyPublishers.noBody()).build());
    }

    /** What the services told of a trace; nothing where they ran before the tests. */
    static List<Collector.Span> spansOf(String trace) {
        return COLLECTOR.spansOf(trace);
    }

    /** All that one is known to listen on. */
    static List<Integer> ports() {
        return PORTS.values().stream().map(port -> port + OFFSET).toList();
    }

    /** Everything that runs descends from it. */
    static ProcessHandle supervisor() {
        long pid = Long.parseLong(read(HOME.resolve("run/supervisor.pid")).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    static String logOf(String service) {
        return read(HOME.resolve("logs").resolve(service + ".log"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Started(boolean ours) implements AutoCloseable {

        static Started now() {
            if (System.getProperty("parley.system.home") != null) return new Started(false);
            run("up", "-d");
            return new Started(true);
        }

        @Override
        public void close() {
            if (ours) run("down");
        }

        private static void run(String... arguments) {
            try {
                List<String> command = new ArrayList<>();
                command.add(ROOT.resolve("parley").toAbsolutePath().toString());
                command.addAll(List.of(arguments));
                // The runner of the tests speaks to us through our standard input: it's nobody else's.
                var builder = new ProcessBuilder(command).inheritIO().redirectInput(ProcessBuilder.Redirect.PIPE);
                builder.environment().put("PARLEY_HOME", HOME.toString());
                builder.environment().put("PARLEY_PORT_OFFSET", String.valueOf(OFFSET));
                // Maven has just built; and a stack that starts once doesn't repay its caches.
                builder.environment().putAll(Map.of("PARLEY_BUILD", "off", "PARLEY_AOT", "off"));
                builder.environment().putAll(TELEMETRY);
                int exit = builder.start().waitFor();
                if (exit != 0) throw new IllegalStateException(command + " ended with " + exit);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
