package io.parley.localstripe.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.parley.localstripe.state.Json;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What is answered. */
public record Response(int status, String type, String body, Map<String, String> headers) {

    public static Response json(int status, String body) {
        return new Response(status, "application/json", body, Map.of());
    }

    public static Response json(int status, ObjectNode body) {
        return json(status, Json.write(body));
    }

    public static Response page(int status, String html) {
        return new Response(status, "text/html; charset=utf-8", html, Map.of());
    }

    public static Response file(String type, String content) {
        return new Response(200, type, content, Map.of());
    }

    /** To see something else, by GET. */
    public static Response seeOther(String url) {
        return new Response(303, "text/plain", "", Map.of("Location", url));
    }

    public Response with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Response(status, type, body, more);
    }

    void send(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        headers.forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
    }
}
