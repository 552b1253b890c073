package io.parley.security.membership;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** org-service as far as it is asked: answers what it is told to, and remembers the questions. */
final class OrgServiceStub {

    final List<String> questions = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status = 404;
    private volatile String body = "{}";
    private volatile CountDownLatch silence = new CountDownLatch(0);

    OrgServiceStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/api/v1/orgs/", this::answer);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void says(int newStatus, String newBody) {
        status = newStatus;
        body = newBody;
        silence.countDown();
        questions.clear();
    }

    void isSilent() {
        questions.clear();
        silence = new CountDownLatch(1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        questions.add(exchange.getRequestURI().getPath() + " " + token);
        awaitEndOfSilence();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private void awaitEndOfSilence() {
        try {
            silence.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
