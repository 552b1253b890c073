package io.parley.system.drill;

import io.parley.system.client.Parley;
import io.parley.system.client.Patience;
import io.parley.system.client.Session;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * An organization with a forum and topics, in each of which every author took part, so that each is told of every other's posts.
 *
 * @param word is in every post of the drill and nowhere else
 */
public record Scene(String orgId, List<String> topics, List<Session> authors, String word) {

    private static final int TOPICS = 4;
    private static final Map<String, Integer> WITHOUT_PACE =
            Map.of("links", 10, "mentions", 10, "pictures", 5, "postsPerHour", 0, "firstPosts", 0);

    public static Scene build(Parley parley, int clients, String word) {
        List<Session> authors =
                IntStream.range(0, clients).mapToObj(i -> newAuthor(parley, i)).toList();
        Session owner = authors.getFirst();
        String orgId = post(owner, "/orgs", Map.of("name", "Drill", "visibility", "public"));
        authors.stream().skip(1).forEach(author -> join(author, orgId));
        Patience.with(() -> owner.put("/orgs/%s/trust-rules".formatted(orgId), WITHOUT_PACE))
                .orThrow();
        String forumId = post(owner, "/orgs/%s/forums".formatted(orgId), Map.of("name", "Drill", "kind", "discussion"));
        List<String> topics = IntStream.range(0, TOPICS)
                .mapToObj(i -> post(
                        owner, "/forums/%s/topics".formatted(forumId), Map.of("title", "Topic " + i, "body", "First")))
                .toList();
        Scene scene = new Scene(orgId, topics, authors, word);
        scene.takePart();
        return scene;
    }

    /** Where posts are sent. */
    public List<String> paths() {
        return topics.stream().map("/topics/%s/posts"::formatted).toList();
    }

    private void takePart() {
        for (Session author : authors) {
            for (String topic : topics) post(author, "/topics/%s/posts".formatted(topic), Map.of("body", "Here"));
        }
    }

    private static Session newAuthor(Parley parley, int i) {
        String name = "drill%s%d".formatted(Long.toString(System.nanoTime(), 36), i);
        return parley.register(name, name, "a drill is not a test");
    }

    private static void join(Session author, String orgId) {
        Patience.with(() -> author.post("/orgs/%s/join".formatted(orgId), null)).orThrow();
    }

    private static String post(Session author, String path, Map<String, ?> body) {
        return Patience.with(() -> author.post(path, body)).orThrow().string("id");
    }
}
