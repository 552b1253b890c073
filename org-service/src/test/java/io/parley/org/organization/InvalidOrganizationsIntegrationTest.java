package io.parley.org.organization;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class InvalidOrganizationsIntegrationTest {

    private final UserSummary ada = user("ada");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"visibility\":\"public\"}                                              | /name",
                "{\"name\":\"  \",\"visibility\":\"public\"}                              | /name",
                "{\"name\":\"a\\nb\",\"visibility\":\"public\"}                           | /name",
                "{\"name\":\"a\\u0000b\",\"visibility\":\"public\"}                       | /name",
                "{\"name\":\"\\u00a0\",\"visibility\":\"private\"}                          | /name",
                "{\"name\":\"\\u200b\\u200b\",\"visibility\":\"private\"}                    | /name",
                "{\"name\":\"\\u3164\",\"visibility\":\"private\"}                          | /name",
                "{\"name\":\"\\u202eabc\",\"visibility\":\"private\"}                       | /name",
                "{\"name\":7,\"visibility\":\"public\"}                                   | /name",
                "{\"name\":\"Chess\"}                                                     | /visibility",
                "{\"name\":\"Chess\",\"visibility\":\"secret\"}                           | /visibility",
                "{\"name\":\"Chess\",\"visibility\":\"public\",\"owner\":\"me\"}          | /owner",
                "{\"name\":\"Chess\",\"visibility\":\"public\",\"slug\":\"ab\"}           | /slug",
                "{\"name\":\"Chess\",\"visibility\":\"public\",\"slug\":\"Not a slug\"}   | /slug",
                "{\"name\":\"Chess\",\"visibility\":\"public\",\"id\":\"17\"}             | /id",
                "{\"name\":\"Chess\",\"visibility\":\"public\",\"description\":[]}        | /description"
            })
    void whatIsWrongIsPointedAt(String body, String pointer) {
        Api.Answer answer = api.as(ada).post("/api/v1/orgs", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
        assertThat(api.as(ada).get("/api/v1/orgs").body().get("items")).isEmpty();
    }

    @Test
    void tooLongIsTooLong() {
        assertThat(create(Map.of("name", "n".repeat(101), "visibility", "public")))
                .isEqualTo("/name");
        assertThat(create(Map.of("name", "Long", "description", "d".repeat(2001), "visibility", "public")))
                .isEqualTo("/description");
        assertThat(create(Map.of("name", "Long", "slug", "s".repeat(51), "visibility", "public")))
                .isEqualTo("/slug");
    }

    @Test
    void charactersAreCountedAndNotTheirHalves() {
        Map<String, String> smiles = Map.of("name", "\uD83D\uDE00".repeat(60), "visibility", "private");

        assertThat(api.as(ada).post("/api/v1/orgs", smiles).status()).isEqualTo(201);
    }

    @Test
    void aBadChangeChangesNothing() {
        UUID org = new OrgScenario(api, jdbc).publicOrg(ada);
        JsonNode before = api.as(ada).get(path(org, "")).body();

        assertThat(change(org, "{\"name\":\"Good\",\"branding\":{\"primaryColor\":\"red\"}}"))
                .isEqualTo("/branding/primaryColor");
        assertThat(change(org, "{\"branding\":{\"logoUrl\":\"https://example.org/logo.png\"}}"))
                .isEqualTo("/branding/logoUrl");
        assertThat(change(org, "{\"branding\":{\"logoFileId\":\"%s\"}}".formatted(UUID.randomUUID())))
                .isEqualTo("/branding/logoFileId");
        assertThat(change(org, "{\"settings\":{\"defaultRole\":\"owner\"}}")).isEqualTo("/settings/defaultRole");
        assertThat(change(org, "{\"tier\":\"enterprise\"}")).isEqualTo("/tier");
        assertThat(change(org, "{\"name\":\" \"}")).isEqualTo("/name");
        assertThat(change(org, "{\"name\":\"\\u200b\"}")).isEqualTo("/name");
        assertThat(api.as(ada).get(path(org, "")).body()).isEqualTo(before);
    }

    @Test
    void anIdThatIsNoneNamesNothing() {
        assertThat(api.as(ada).get("/api/v1/orgs/17").status()).isEqualTo(404);
        assertThat(api.as(ada).get("/api/v1/orgs?cursor=bad").status()).isEqualTo(400);
        assertThat(api.as(ada).get("/api/v1/orgs/discover?limit=0").status()).isEqualTo(400);
    }

    private String create(Object body) {
        return pointer(api.as(ada).post("/api/v1/orgs", body));
    }

    private String change(UUID org, Object body) {
        return pointer(api.as(ada).patch(path(org, ""), body));
    }

    private static String pointer(Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        return answer.body().get("errors").get(0).get("pointer").asString();
    }
}
