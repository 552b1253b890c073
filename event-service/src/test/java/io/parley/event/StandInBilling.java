package io.parley.event;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers where tickets are paid as billing-service would, one for all tests of this JVM. */
public final class StandInBilling {

    private static final StandInBilling SHARED = new StandInBilling();
    private static final String PAGES = "https://pay.example/";

    private final List<Order> orders = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final AtomicInteger failures = new AtomicInteger();

    /** What was asked for: the JSON of an order. */
    public record Order(UUID paymentId, String json) {}

    private StandInBilling() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/ticket-payments/", this::answer);
        server.start();
    }

    public static StandInBilling shared() {
        return SHARED;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Has so many calls fail. */
    public void fail(int times) {
        failures.set(times);
    }

    /** The payment of the page that somebody was sent to. */
    public static UUID paymentOf(String url) {
        return UUID.fromString(url.substring(PAGES.length()));
    }

    /** What was asked for this payment, oldest first. */
    public List<Order> ordersOf(UUID paymentId) {
        return orders.stream()
                .filter(order -> order.paymentId().equals(paymentId))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean signed = exchange.getRequestHeaders().containsKey("Authorization");
            boolean fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (fails || !signed) {
                exchange.sendResponseHeaders(signed ? 503 : 401, -1);
                return;
            }
            orders.add(new Order(id, new String(body, StandardCharsets.UTF_8)));
            byte[] page = "{\"url\": \"%s%s\"}".formatted(PAGES, id).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }
}
