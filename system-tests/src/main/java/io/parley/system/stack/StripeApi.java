package io.parley.system.stack;

import io.parley.system.client.Answer;
import io.parley.system.client.Parley;
import io.parley.system.client.Unreachable;
import io.parley.system.command.Wait;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The local Stripe's API, and its switches. What fails because it was asked to fail is tried again. */
public record StripeApi(Parley parley, URI stripe) {

    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int TOO_MANY = 429;
    private static final int ERROR = 500;

    public JsonNode read(String path) {
        return call(path, request -> request.GET());
    }

    /** As staff do it on Stripe's dashboard; each is a change of its own. */
    public JsonNode write(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return call(
                path,
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body)));
    }

    /** All objects of a list, the newest first. */
    public List<JsonNode> all(String list) {
        List<JsonNode> all = new ArrayList<>();
        String join = list.contains("?") ? "&" : "?";
        String after = "";
        JsonNode page;
        do {
            page = read(list + join + "limit=100" + after);
            page.get("data").forEach(all::add);
            if (!all.isEmpty())
                after = "&starting_after=" + all.getLast().path("id").asString();
        } while (page.path("has_more").asBoolean(false));
        return all;
    }

    /** Has so many calls or deliveries go wrong in this way. */
    public void fault(String kind, int count) {
        HttpRequest.Builder request = HttpRequest.newBuilder(stripe.resolve("/local/faults"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"kind\": \"%s\", \"count\": %d}".formatted(kind, count)));
        parley.send(request.build()).orThrow();
    }

    /** What became of the calls that change something. */
    public JsonNode calls() {
        return parley.send(
                        HttpRequest.newBuilder(stripe.resolve("/local/calls")).build())
                .orThrow()
                .json();
    }

    private JsonNode call(String path, UnaryOperator<HttpRequest.Builder> kind) {
        HttpRequest request = kind.apply(
                        HttpRequest.newBuilder(stripe.resolve(path)).header("Authorization", "Bearer sk_test_local"))
                .build();
        for (int left = TRIES; ; left--) {
            try {
                Answer answer = parley.send(request);
                if (left == 0 || (answer.status() != TOO_MANY && answer.status() < ERROR))
                    return answer.orThrow().json();
            } catch (Unreachable e) {
                if (left == 0) throw e;
            }
            Wait.pause(PAUSE);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
