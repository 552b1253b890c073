package io.parley.system.doctor;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A server that answers with what it was given, by path; anything else is 404. */
final class Planted implements AutoCloseable {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NO_BODY = -1;

    private final HttpServer server;

    Planted(Map<String, String> answers) throws IOException {
        this(HttpServer.create(local(), 0), answers);
    }

    Planted(HttpServer server, Map<String, String> answers) {
        this.server = server;
        server.createContext("/", exchange -> {
            try (exchange) {
                String answer = answers.get(exchange.getRequestURI().getPath());
                if (answer == null) {
                    exchange.sendResponseHeaders(NOT_FOUND, NO_BODY);
                    return;
                }
                byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(OK, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    static InetSocketAddress local() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** One that is ready and says this of itself. */
    static Planted service(String version, String metrics) throws IOException {
        return new Planted(Map.of(
                "/actuator/health/readiness",
                "{\"status\":\"UP\"}",
                "/actuator/health/liveness",
                "{\"status\":\"UP\"}",
                "/actuator/info",
                "{\"build\":{\"version\":\"%s\"}}".formatted(version),
                "/actuator/prometheus",
                metrics));
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    Service as(String name) {
        return new Service(name, url());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
