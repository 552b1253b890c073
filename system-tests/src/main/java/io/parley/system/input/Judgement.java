package io.parley.system.input;

import io.parley.system.input.Wire.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with an answer to odd input: an answer may say yes or no, but never fail, and a no says why. */
final class Judgement {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> FIELDS = List.of("type", "title", "status", "detail", "instance");

    private Judgement() {}

    static Optional<String> of(Reply reply) {
        if (reply.status() >= 500) return Optional.of("answers %d: %s".formatted(reply.status(), reply.body()));
        if (reply.status() < 400) return Optional.empty();
        if (!reply.headers().getOrDefault("content-type", "").startsWith("application/problem+json"))
            return Optional.of("refuses with %d and no problem document: %s".formatted(reply.status(), reply.body()));
        return unreadable(reply);
    }

    private static Optional<String> unreadable(Reply reply) {
        try {
            JsonNode problem = JSON.readTree(reply.body());
            List<String> missing = FIELDS.stream()
                    .filter(field -> problem.path(field).isMissingNode())
                    .toList();
            if (!missing.isEmpty()) return Optional.of("refuses without %s: %s".formatted(missing, reply.body()));
            if (problem.path("status").asInt() == reply.status()) return Optional.empty();
            return Optional.of(
                    "refuses with %d in a document that says %s".formatted(reply.status(), problem.path("status")));
        } catch (JacksonException e) {
            return Optional.of("refuses with %d and no JSON: %s".formatted(reply.status(), reply.body()));
        }
    }
}
