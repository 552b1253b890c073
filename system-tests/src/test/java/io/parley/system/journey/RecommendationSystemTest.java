package io.parley.system.journey;

import static io.parley.system.journey.People.forum;
import static io.parley.system.journey.People.join;
import static io.parley.system.journey.People.organization;
import static io.parley.system.journey.People.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.system.client.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What is recommended, through the gateway. */
@ExtendWith(RunningStack.class)
class RecommendationSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Session ada = someone();
    private final Session grace = someone();
    private final String orgId = organization(ada, "public");

    @Test
    void aNeighbourIsRecommendedUntilOneFollows() {
        join(grace, orgId);

        await().atMost(PATIENCE).until(() -> people(grace).contains(ada.user()));
        grace.put("/users/%s/follow".formatted(ada.user()), Map.of()).orThrow();

        await().atMost(PATIENCE).until(() -> !people(grace).contains(ada.user()));
    }

    @Test
    void aTopicOfOthersIsRecommendedWithAReason() {
        join(grace, orgId);
        String forumId = forum(ada, orgId, false);
        String tag = "tides-" + grace.user().substring(24);
        String topicId = tagged(ada, forumId, tag);
        tagged(grace, forumId, tag);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(items(grace, "topics"))
                        .anyMatch(item -> item.path("id").asString().equals(topicId)
                                && item.path("because")
                                        .get(0)
                                        .path("tags")
                                        .toString()
                                        .contains(tag)));
    }

    private static String tagged(Session author, String forumId, String tag) {
        Map<String, Object> topic = Map.of("title", "On tides", "body", "When?", "tags", List.of(tag));
        return author.post("/forums/%s/topics".formatted(forumId), topic)
                .orThrow()
                .string("id");
    }

    private static List<String> people(Session user) {
        return items(user, "people").stream()
                .map(item -> item.path("user").path("id").asString())
                .toList();
    }

    private static List<JsonNode> items(Session user, String what) {
        return List.copyOf(user.get("/recommendations/%s?limit=100".formatted(what))
                .orThrow()
                .json()
                .path("items")
                .values());
    }
}
