package io.parley.system.input;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request that is odd in one way.
 *
 * @param what in which way
 * @param target path and query as they go over the wire, whether that is a URI or not
 * @param body one character for each byte
 */
record Input(String what, String method, String target, Map<String, String> headers, String body) {

    static Input good(Operation operation, Scene scene) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Bearer " + scene.tokenFor(operation));
        String body = "";
        if (operation.body() != null) {
            headers.put("Content-Type", "application/json");
            body = wire(scene.exampleOf(operation.body()).toString().getBytes(StandardCharsets.UTF_8));
        }
        return new Input("nothing odd", operation.method(), scene.targetOf(operation.path()), headers, body);
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
