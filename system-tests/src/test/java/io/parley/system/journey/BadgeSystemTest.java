package io.parley.system.journey;

import static io.parley.system.journey.People.join;
import static io.parley.system.journey.People.organization;
import static io.parley.system.journey.People.reply;
import static io.parley.system.journey.People.someone;
import static io.parley.system.journey.People.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.system.client.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What an answer earns, from the vote to the inbox and the profile. */
@ExtendWith(RunningStack.class)
class BadgeSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Session ada = someone();
    private final Session grace = someone();

    @Test
    void whoSolvesAQuestionHasBadgesAndReputationThatEverybodySees() {
        String orgId = organization(ada, "public");
        String topicId = solvedByGrace(orgId);

        String earned = "/orgs/%s/badges/earned?userId=%s".formatted(orgId, grace.user());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(keys(items(ada, earned)))
                        .containsExactlyInAnyOrder("first-post", "first-solution", "welcome"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(items(grace, "/notifications"))
                        .anyMatch(item -> item.path("kind").asString().equals("badge")
                                && item.path("count").asInt() == 3));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(profile().path("reputation").asInt()).isEqualTo(25);
            assertThat(keys(profile().path("badges").valueStream().toList()))
                    .containsExactlyInAnyOrder("first-post", "first-solution", "welcome");
        });

        ada.delete("/topics/%s/solution".formatted(topicId)).orThrow();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(keys(items(ada, earned))).doesNotContain("first-solution");
            assertThat(profile().path("reputation").asInt()).isEqualTo(10);
        });
    }

    @Test
    void whatIsEarnedInAPrivateOrganizationStaysThere() {
        String closed = organization(ada, "private");
        String invitation = ada.post("/orgs/%s/invitations".formatted(closed), Map.of("role", "member"))
                .orThrow()
                .string("token");
        grace.post("/invitations/%s/accept".formatted(invitation), null).orThrow();
        String topicId = topic(ada, questions(closed), "On tides", "When?");
        solve(topicId);
        String earned = "/orgs/%s/badges/earned".formatted(closed);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(keys(items(grace, earned))).contains("first-solution"));
        assertThat(someone().get(earned).status()).isEqualTo(404);

        // What comes later in her stream has arrived by then.
        String open = organization(ada, "public");
        solvedByGrace(open);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(profile().path("reputation").asInt()).isEqualTo(25));
        assertThat(profile().path("badges").valueStream())
                .allMatch(badge -> badge.path("times").asInt() == 1);
    }

    private String solvedByGrace(String orgId) {
        join(grace, orgId);
        String topicId = topic(ada, questions(orgId), "On tides", "When?");
        solve(topicId);
        return topicId;
    }

    private void solve(String topicId) {
        String answer = await().atMost(PATIENCE)
                .until(() -> reply(grace, topicId, "At new moon"), posted -> posted.status() == 201)
                .string("id");
        ada.put("/posts/%s/vote".formatted(answer), Map.of("value", 1)).orThrow();
        ada.put("/topics/%s/solution".formatted(topicId), Map.of("postId", answer))
                .orThrow();
    }

    private String questions(String orgId) {
        return ada.post("/orgs/%s/forums".formatted(orgId), Map.of("name", "Questions", "kind", "questions"))
                .orThrow()
                .string("id");
    }

    private JsonNode profile() {
        String username = grace.get("/users/me").orThrow().string("username");
        return ada.get("/users/" + username).orThrow().json();
    }

    private static List<String> keys(List<JsonNode> badges) {
        return badges.stream().map(badge -> badge.path("badge").asString()).toList();
    }

    private static List<JsonNode> items(Session session, String path) {
        return List.copyOf(
                session.get(path).orThrow().json().path("items").valueStream().toList());
    }
}
