package io.parley.system.bench;

import io.parley.system.client.Parley;
import io.parley.system.client.Patience;
import io.parley.system.client.Session;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An organization in which each client, of whom {@code names} has the logins, has a topic of its own. */
record BenchScene(String orgId, String forumId, List<String> names, List<Session> clients, List<String> topics) {

    static final String BODY =
            "A post as people write them: two **sentences**, a [link](https://example.org), and `code`. "
                    + "It is about as long as the median post of a forum, which is somewhat under three hundred characters, "
                    + "and it mentions nobody, because most posts don't.";

    private static final Map<String, Integer> WITHOUT_PACE =
            Map.of("links", 10, "mentions", 10, "pictures", 5, "postsPerHour", 0, "firstPosts", 0);

    private static final String PASSWORD = "only for the bench";

    static BenchScene build(Parley parley, int clients) {
        String run = Long.toString(System.nanoTime(), 36);
        List<String> names = IntStream.range(0, clients)
                .mapToObj(i -> "bench%s%d".formatted(run, i))
                .toList();
        List<Session> sessions = names.stream()
                .map(name -> parley.register(name, name, PASSWORD))
                .toList();
        Session owner = sessions.getFirst();
        String orgId = post(owner, "/orgs", Map.of("name", "Bench", "visibility", "public"));
        sessions.stream()
                .skip(1)
                .forEach(session -> Patience.with(() -> session.post("/orgs/%s/join".formatted(orgId), null))
                        .orThrow());
        Patience.with(() -> owner.put("/orgs/%s/trust-rules".formatted(orgId), WITHOUT_PACE))
                .orThrow();
        String forumId = post(owner, "/orgs/%s/forums".formatted(orgId), Map.of("name", "Bench", "kind", "discussion"));
        List<String> topics = sessions.stream()
                .map(session -> post(
                        session, "/forums/%s/topics".formatted(forumId), Map.of("title", "Topic", "body", "First")))
                .toList();
        return new BenchScene(orgId, forumId, names, sessions, topics);
    }

    /** The same with new sessions: a run takes longer than an access token is good for. */
    BenchScene renewed() {
        Parley parley = clients.getFirst().parley();
        List<Session> sessions =
                names.stream().map(name -> parley.login(name, PASSWORD)).toList();
        return new BenchScene(orgId, forumId, names, sessions, topics);
    }

    private static String post(Session session, String path, Map<String, ?> body) {
        return Patience.with(() -> session.post(path, body)).orThrow().string("id");
    }
}
