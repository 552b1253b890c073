package io.parley.system.drill;

import io.parley.system.client.Answer;
import io.parley.system.client.Patience;
import io.parley.system.client.Session;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads a list of the API to its end. */
final class Listing {

    private Listing() {}

    static List<JsonNode> all(Session reader, String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            String page = next;
            Answer answer = Patience.with(() -> reader.get(page)).orThrow();
            answer.json().path("items").forEach(items::add);
            String cursor = answer.json().path("nextCursor").asString("");
            next = cursor.isEmpty() ? "" : path + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        }
        return items;
    }
}
