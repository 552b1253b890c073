package io.parley.mailcatcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** The mails as a page at {@code /}, and as JSON at {@code /messages?to=<address>}. */
final class MailPages implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final CaughtMails mails;

    MailPages(int port, CaughtMails mails) throws IOException {
        this.mails = mails;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!isLocal(exchange.getRequestHeaders())) send(exchange, 421, "text/plain", "");
        else if (path.equals("/messages"))
            send(exchange, 200, "application/json", JSON.writeValueAsString(asked(exchange)));
        else if (path.equals("/")) send(exchange, 200, "text/html", MailPage.of(asked(exchange)));
        else send(exchange, 404, "text/plain", "");
    }

    // A page of elsewhere could let its own name point here, and read the links.
    private static boolean isLocal(Headers headers) {
        String host = Objects.requireNonNullElse(headers.getFirst("Host"), "");
        return host.matches("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
    }

    private List<CaughtMail> asked(HttpExchange exchange) {
        String wanted = parameter(exchange, "to");
        return mails.all().stream()
                .filter(mail -> wanted.isEmpty() || mail.to().equalsIgnoreCase(wanted))
                .toList();
    }

    private static String parameter(HttpExchange exchange, String name) {
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> decoded(pair.substring(name.length() + 1)))
                .findFirst()
                .orElse("");
    }

    // Unlike in forms, a plus is a plus: it is common in addresses.
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException malformed) {
            return value;
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        }
    }
}
