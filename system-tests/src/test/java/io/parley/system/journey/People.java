package io.parley.system.journey;

import io.parley.system.client.Answer;
import io.parley.system.client.Patience;
import io.parley.system.client.Session;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** New users, organizations, forums and topics for one journey; every call makes something that did not exist. */
final class People {

    private static final String PASSWORD = "correct horse battery";

    private People() {}

    static Session someone() {
        String username = "u" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36);
        Map<String, String> account = Map.of(
                "email",
                username + "@example.org",
                "username",
                username,
                "displayName",
                username.toUpperCase(Locale.ROOT),
                "password",
                PASSWORD);
        Answer answer = Patience.with(() -> RunningStack.parley().anonymous().post("/auth/register", account));
        return RunningStack.parley().sessionOf(answer.orThrow());
    }

    static String usernameOf(Session user) {
        return user.get("/users/me").orThrow().string("username");
    }

    static String organization(Session owner, String visibility) {
        return owner.post("/orgs", Map.of("name", "Journey", "visibility", visibility))
                .orThrow()
                .string("id");
    }

    static String forum(Session owner, String orgId, boolean isPrivate) {
        return owner.post(
                        "/orgs/%s/forums".formatted(orgId),
                        Map.of("name", "Forum", "kind", "discussion", "private", isPrivate))
                .orThrow()
                .string("id");
    }

    static String topic(Session author, String forumId, String title, String body) {
        return author.post("/forums/%s/topics".formatted(forumId), Map.of("title", title, "body", body))
                .orThrow()
                .string("id");
    }

    static Answer reply(Session author, String topicId, String body) {
        Map<String, Object> post = new HashMap<>();
        post.put("body", body);
        return author.post("/topics/%s/posts".formatted(topicId), post);
    }

    static void join(Session user, String orgId) {
        user.post("/orgs/%s/join".formatted(orgId), null).orThrow();
    }
}
