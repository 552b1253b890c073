package io.parley.forum.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class DraftIntegrationTest {

    private static final String PATH = "/api/v1/drafts/topic:1";

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    private UserSummary writer = new UserSummary(new UUID(0, 0), "", "", null);

    @BeforeEach
    void someone() {
        writer = given.user();
    }

    @Test
    void aDraftIsReadAsItWasSaved() {
        Answer saved = save(Map.of("body", "Hello", "data", Map.of("tags", List.of("a")), "version", 0));

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body().propertyNames())
                .containsExactlyInAnyOrder("key", "body", "data", "version", "updatedAt");
        assertThat(saved.body().get("version").asInt()).isEqualTo(1);
        assertThat(saved.body().get("data").get("tags").get(0).asString()).isEqualTo("a");
        assertThat(api.as(writer).get(PATH).body()).isEqualTo(saved.body());
        assertThat(api.as(given.user()).get(PATH).problem()).isEqualTo("draft-not-found");
    }

    @Test
    void whatWasSavedElsewhereMeanwhileIsNotOverwritten() {
        save(Map.of("body", "One"));
        save(Map.of("body", "Two, on the phone", "version", 1));
        Answer conflict = save(Map.of("body", "Two, at the desk", "version", 1));

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.problem()).isEqualTo("draft-changed");
        JsonNode other = conflict.body().get("draft");
        assertThat(other.get("body").asString()).isEqualTo("Two, on the phone");
        assertThat(other.get("version").asInt()).isEqualTo(2);
        assertThat(save(Map.of("body", "Both", "version", 2)).status()).isEqualTo(200);
    }

    @Test
    void theSameTextAgainIsNoConflict() {
        save(Map.of("body", "One"));

        assertThat(save(Map.of("body", "One")).status()).isEqualTo(200);
    }

    @Test
    void ofManyWhoSaveAtOnceOneWins() {
        save(Map.of("body", "One"));
        long saved = IntStream.range(0, 6)
                .parallel()
                .filter(nth ->
                        save(Map.of("body", "Other " + nth, "version", 1)).status() == 200)
                .count();

        assertThat(saved).isEqualTo(1);
    }

    @Test
    void aDraftIsDeletedAndBegunAgain() {
        save(Map.of("body", "One"));
        assertThat(api.as(writer).delete(PATH).status()).isEqualTo(204);
        assertThat(api.as(writer).delete(PATH).status()).isEqualTo(204);

        assertThat(api.as(writer).get(PATH).status()).isEqualTo(404);
        assertThat(save(Map.of("body", "Two", "version", 1))
                        .body()
                        .get("version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void nobodyKeepsMoreThan200() {
        jdbc.sql("""
            insert into draft (user_id, key, body, version, updated_at)
            select ?, 'k' || nth, '', 1, now() from generate_series(1, 200) nth\
            """).param(writer.id()).update();

        assertThat(save(Map.of("body", "x")).problem()).isEqualTo("too-many-drafts");
        assertThat(api.as(writer)
                        .put("/api/v1/drafts/k1", Map.of("body", "x", "version", 1))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatCanNotBeKeptIsRefused() {
        assertThat(save(Map.of("body", "x".repeat(50_001))).status()).isEqualTo(400);
        assertThat(save(Map.of("body", "x", "data", Map.of("a", "x".repeat(20_001))))
                        .status())
                .isEqualTo(400);
        assertThat(save(Map.of("body", "x", "data", List.of())).status()).isEqualTo(400);
        assertThat(save("{\"body\":\"x\",\"data\":{\"a\":\"\\u0000\"}}").status())
                .isEqualTo(400);
        assertThat(api.as(writer)
                        .put("/api/v1/drafts/" + "x".repeat(101), Map.of("body", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(api.put(PATH, Map.of("body", "x")).status()).isEqualTo(401);
    }

    private Answer save(Object draft) {
        return api.as(writer).put(PATH, draft);
    }
}
