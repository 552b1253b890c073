package io.parley.system.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.system.client.Patience;
import io.parley.system.client.Session;
import io.parley.system.demo.Community.Topic;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Has people vote on posts and react to them, and askers say what helped. */
record Opinions(Function<String, Session> sessions) {

    /** @param posts the ids of the topic's posts, by number from 1 */
    void fill(Topic topic, String topicId, List<String> posts) {
        topic.votes().forEach((number, voters) -> voters.forEach(voter -> vote(voter, posts.get(number - 1))));
        topic.reactions()
                .forEach((number, emoji) -> emoji.forEach(
                        (text, people) -> people.forEach(person -> react(person, posts.get(number - 1), text))));
        Integer solution = topic.solution();
        if (solution == null) return;
        Session asker = sessions.apply(topic.contributions().getFirst().author());
        Map<String, Object> body = Map.of("postId", posts.get(solution - 1));
        Patience.with(() -> asker.put("/topics/%s/solution".formatted(topicId), body))
                .orThrow();
    }

    private void vote(String voter, String postId) {
        Patience.with(() -> sessions.apply(voter).put("/posts/%s/vote".formatted(postId), Map.of("value", 1)))
                .orThrow();
    }

    private void react(String person, String postId, String emoji) {
        String path = "/posts/%s/reactions/%s".formatted(postId, URLEncoder.encode(emoji, UTF_8));
        Patience.with(() -> sessions.apply(person).put(path, Map.of())).orThrow();
    }
}
