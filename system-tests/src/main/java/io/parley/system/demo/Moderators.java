package io.parley.system.demo;

import io.parley.system.client.Answer;
import io.parley.system.client.Patience;
import io.parley.system.client.Session;
import io.parley.system.command.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Gives moderators something to do: reports, some of them decided, words to look for, and posts that wait. Brings an archived
 * organization, too.
 */
record Moderators(Function<String, Session> sessions) {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int TRIES = 120;
    private static final int NOT_YET = 404;

    /** @param forumId where topics are reported */
    void work(String orgId, String forumId) {
        watch(orgId);
        JsonNode topics = get("mei", "/forums/%s/topics".formatted(forumId)).get("items");
        String first = topics.get(0).get("id").asString();
        report("ana", "topic", first, "off-topic", "This belongs to Tools.");
        report("bjorn", "topic", first, "off-topic", "Could somebody move it?");
        report("carmen", "topic", topics.get(1).get("id").asString(), "spam", "Reads like an advertisement.");
        report("esther", "user", sessions.apply("viktor").user(), "abuse", "Rude to me, twice.");
        JsonNode cases = get("mei", "/orgs/%s/cases".formatted(orgId)).get("items");
        post("mei", path(cases.get(0), "/resolve"), Map.of("action", "warn", "note", "Please mind your tone."));
        post("fergus", path(cases.get(1), "/claim"), Map.of());
        limit("fergus", orgId, forumId);
        topics.valueStream()
                .filter(topic -> !topic.get("locked").asBoolean())
                .findFirst()
                .ifPresent(topic -> hold(topic.get("id").asString()));
        trust(orgId, "ana");
        archive();
    }

    private void limit(String moderator, String orgId, String forumId) {
        String member =
                "/orgs/%s/members/%s".formatted(orgId, sessions.apply(moderator).user());
        Map<String, Object> areas = Map.of("areas", List.of(Map.of("type", "forum", "id", forumId)));
        Patience.with(() -> sessions.apply("rosalind").patch(member, areas)).orThrow();
    }

    private void watch(String orgId) {
        List<Map<String, String>> words = List.of(
                Map.of("pattern", "casino*", "action", "approve"), Map.of("pattern", "damn", "action", "censor"));
        Patience.with(() -> sessions.apply("rosalind")
                        .put("/orgs/%s/watched-words".formatted(orgId), Map.of("words", words)))
                .orThrow();
    }

    /** The words are known by now. */
    private void hold(String topicId) {
        String posts = "/topics/%s/posts".formatted(topicId);
        post("ana", posts, Map.of("body", "Who comes to the *casino night* at the workshop? One plays for screws."));
        post("bjorn", posts, Map.of("body", "My jig for casino chips: the drawing is in the library."));
    }

    private void trust(String orgId, String name) {
        String path =
                "/orgs/%s/trust?userId=%s".formatted(orgId, sessions.apply(name).user());
        Patience.with(() -> sessions.apply("mei").put(path, Map.of("level", 3, "locked", true)))
                .orThrow();
    }

    private void archive() {
        Map<String, String> fair = Map.of("name", "Brookfield Makers' Fair 2024", "visibility", "public");
        String id = post("rosalind", "/orgs", fair).string("id");
        post("rosalind", "/orgs/%s/archive".formatted(id), Map.of());
    }

    /** What is reported is known a moment after it was written. */
    private void report(String reporter, String type, String id, String reason, String note) {
        Map<String, Object> report = Map.of("subject", Map.of("type", type, "id", id), "reason", reason, "note", note);
        Answer answer = Patience.with(() -> sessions.apply(reporter).post("/reports", report));
        for (int tries = 0; answer.status() == NOT_YET && tries < TRIES; tries++) {
            Wait.pause(PAUSE);
            answer = Patience.with(() -> sessions.apply(reporter).post("/reports", report));
        }
        answer.orThrow();
    }

    private JsonNode get(String reader, String path) {
        return Patience.with(() -> sessions.apply(reader).get(path)).orThrow().json();
    }

    private Answer post(String author, String path, Object body) {
        return Patience.with(() -> sessions.apply(author).post(path, body)).orThrow();
    }

    private static String path(JsonNode moderationCase, String rest) {
        return "/cases/" + moderationCase.get("id").asString() + rest;
    }
}
