package io.parley.system.journey;

import static io.parley.system.journey.People.forum;
import static io.parley.system.journey.People.join;
import static io.parley.system.journey.People.organization;
import static io.parley.system.journey.People.reply;
import static io.parley.system.journey.People.someone;
import static io.parley.system.journey.People.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.system.client.Answer;
import io.parley.system.client.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Words that an organization watches, from its settings to the moderator and back to the author. */
@ExtendWith(RunningStack.class)
class ApprovalSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Session ada = someone();
    private final Session grace = someone();
    private final String orgId = organization(ada, "public");
    private String topicId = "";

    @BeforeEach
    void anOrganizationThatWatchesWords() {
        join(grace, orgId);
        topicId = topic(ada, forum(ada, orgId, false), "On tides", "When?");
        List<Map<String, String>> words =
                List.of(Map.of("pattern", "casino*", "action", "approve"), Map.of("pattern", "scam", "action", "flag"));
        ada.put("/orgs/%s/watched-words".formatted(orgId), Map.of("words", words))
                .orThrow();
    }

    @Test
    void whatWaitsIsPublishedByAModeratorAndItsAuthorIsTold() {
        Answer held = await().atMost(PATIENCE)
                .until(() -> reply(grace, topicId, "A casino"), answer -> answer.status() == 202);
        assertThat(items(grace, "/orgs/%s/approval-queue?mine=true".formatted(orgId)))
                .hasSize(1);
        assertThat(items(ada, "/orgs/%s/approval-queue".formatted(orgId))).hasSize(1);

        JsonNode subject = ada.post("/approval-queue/%s/approve".formatted(held.string("id")), Map.of())
                .orThrow()
                .json()
                .path("subject");
        assertThat(grace.get("/posts/" + subject.path("id").asString()).status())
                .isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(items(grace, "/notifications"))
                        .anyMatch(item -> item.path("kind").asString().equals("approval")
                                && item.path("reason").asString().equals("approved")));
    }

    @Test
    void whatIsFlaggedIsACase() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            reply(grace, topicId, "A scam").orThrow();
            assertThat(items(ada, "/orgs/%s/cases".formatted(orgId)))
                    .anyMatch(
                            item -> item.path("subject").path("type").asString().equals("post"));
        });
    }

    private static List<JsonNode> items(Session session, String path) {
        return List.copyOf(
                session.get(path).orThrow().json().path("items").valueStream().toList());
    }
}
