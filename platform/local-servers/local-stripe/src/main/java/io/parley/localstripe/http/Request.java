package io.parley.localstripe.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Objects;

/** What came, read whole. */
public record Request(String method, String path, String query, String body, HttpExchange exchange) {

    private static final int MOST_BYTES = 1 << 20;

    static Request read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
                new String(body, UTF_8),
                exchange);
    }

    /** Empty if there is none. */
    public String header(String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }

    /** The form that was posted, or else the query. */
    public Params params() {
        return Params.of(method.equals("POST") ? body : query);
    }
}
