package io.parley.forum;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One organization with a person of each kind, and what they do through the API. */
public record Community(
        Api api,
        UUID orgId,
        UserSummary guest,
        UserSummary member,
        UserSummary moderator,
        UserSummary admin,
        UserSummary stranger) {

    public static Community open(Given given, Api api) {
        return of(given, api, given.organization(Given.PUBLIC));
    }

    public static Community closed(Given given, Api api) {
        return of(given, api, given.organization(Given.PRIVATE));
    }

    private static Community of(Given given, Api api, UUID orgId) {
        return new Community(
                api,
                orgId,
                given.member(orgId, Role.GUEST),
                given.member(orgId, Role.MEMBER),
                given.member(orgId, Role.MODERATOR),
                given.member(orgId, Role.ADMIN),
                given.user());
    }

    public UUID forum() {
        return forum(Map.of());
    }

    public UUID forum(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "General talk", "kind", "discussion"));
        body.putAll(more);
        return idOf(api.as(admin).post("/api/v1/orgs/" + orgId + "/forums", body));
    }

    public UUID topic(UUID forumId, UserSummary author) {
        return idOf(openTopic(forumId, author, Map.of("title", "A question", "body", "How does it work?")));
    }

    public Answer openTopic(UUID forumId, UserSummary author, Map<String, Object> body) {
        return api.as(author).post("/api/v1/forums/" + forumId + "/topics", body);
    }

    public UUID post(UUID topicId, UserSummary author, String text) {
        return idOf(publish(topicId, author, Map.of("body", text)));
    }

    public Answer publish(UUID topicId, UserSummary author, Map<String, Object> body) {
        return api.as(author).post("/api/v1/topics/" + topicId + "/posts", body);
    }

    public static UUID idOf(Answer created) {
        assertThat(created.status()).as("%s", created).isEqualTo(201);
        return UUID.fromString(created.body().get("id").asString());
    }

    /** What the problem document points at, sorted. */
    public static List<String> pointersOf(Answer refused) {
        return refused.body()
                .path("errors")
                .valueStream()
                .map(error -> error.get("pointer").asString())
                .toList();
    }
}
