package io.parley.system.input;

import io.parley.system.client.Session;
import io.parley.system.operation.Examples;
import io.parley.system.operation.Operation;
import io.parley.system.operation.Things;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One request that is odd in one way.
 *
 * @param what in which way
 * @param target path and query as they go over the wire, whether that is a URI or not
 * @param body one character for each byte
 */
record Input(String what, String method, String target, Map<String, String> headers, String body) {

    static Input good(Operation operation, Things things) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Bearer " + tokenFor(operation, things));
        String body = "";
        if (operation.body() != null) {
            headers.put("Content-Type", "application/json");
            body = wire(Examples.body(operation, things).toString().getBytes(StandardCharsets.UTF_8));
        }
        return new Input("nothing odd", operation.method(), Examples.target(operation, things), headers, body);
    }

    /** Operations that end a session or an account get one that may die of them. */
    private static String tokenFor(Operation operation, Things things) {
        boolean deadly = operation.path().contains("/auth/") || operation.path().endsWith("/users/me");
        Session session = deadly ? things.person() : things.owner();
        return Objects.requireNonNull(session.accessToken());
    }

    Input withTarget(String what, String target) {
        return new Input(what, method, target, headers, body);
    }

    Input withBody(String what, byte[] body) {
        return new Input(what, method, target, headers, wire(body));
    }

    Input withBody(String what, String body) {
        return withBody(what, body.getBytes(StandardCharsets.UTF_8));
    }

    Input withHeader(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        String shown = value.length() > 40 ? value.substring(0, 40) + "… of " + value.length() : value;
        return new Input(name + ": " + shown, method, target, all, body);
    }

    private static String wire(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
