package io.parley.system.demo;

import io.parley.system.client.Answer;
import io.parley.system.client.Patience;
import io.parley.system.client.Session;
import io.parley.system.demo.Community.Bookmark;
import io.parley.system.demo.Community.Poll;
import io.parley.system.demo.Community.Subscription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Has the members of a community vote, keep posts and choose what they want to hear of.
 *
 * @param forums ids by slug
 * @param topics ids by title
 */
record Readers(
        Community community,
        Map<String, String> forums,
        Map<String, String> topics,
        Function<String, Session> sessions) {

    void take() {
        community.polls().forEach(this::ask);
        community.bookmarks().forEach(this::keep);
        community.subscriptions().forEach(this::choose);
    }

    private void ask(Poll poll) {
        Map<String, Object> body = Map.of(
                "question", poll.question(),
                "kind", poll.kind(),
                "anonymous", Boolean.TRUE.equals(poll.anonymous()),
                "options", poll.options());
        JsonNode opened = Patience.with(() -> sessions.apply(poll.author())
                        .post("/topics/%s/polls".formatted(id(topics, poll.topic())), body))
                .orThrow()
                .json();
        String path = "/polls/%s/ballot".formatted(opened.get("id").asString());
        poll.ballots().forEach((voter, choices) -> {
            List<String> options = choices.stream()
                    .map(nth -> opened.get("options").get(nth).get("id").asString())
                    .toList();
            Patience.with(() -> sessions.apply(voter).put(path, Map.of("choices", options)))
                    .orThrow();
        });
    }

    private void keep(Bookmark bookmark) {
        Session reader = sessions.apply(bookmark.member());
        Answer posts =
                Patience.with(() -> reader.get("/topics/%s/posts?limit=100".formatted(id(topics, bookmark.topic()))));
        String postId = posts.orThrow()
                .json()
                .get("items")
                .valueStream()
                .filter(post -> post.get("number").asInt() == bookmark.post())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        Map<String, Object> body = new HashMap<>();
        if (bookmark.note() != null) body.put("note", bookmark.note());
        Patience.with(() -> reader.put("/posts/%s/bookmark".formatted(postId), body))
                .orThrow();
    }

    private void choose(Subscription chosen) {
        String place = chosen.forum() == null
                ? "topics/" + id(topics, chosen.topic())
                : "forums/" + id(forums, chosen.forum());
        Patience.with(() -> sessions.apply(chosen.member())
                        .put("/%s/subscription".formatted(place), Map.of("level", chosen.level())))
                .orThrow();
    }

    private static String id(Map<String, String> ids, @Nullable String name) {
        return Objects.requireNonNull(ids.get(name), () -> "There is no " + name);
    }
}
