package io.parley.org.export;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.ParleyS3;
import io.parley.test.TestFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
@ParleyS3
class ExportIntegrationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final UserSummary ada = user("ada");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    private OrgScenario scenario;
    private UUID org;

    @BeforeEach
    void anOrganization() {
        scenario = new OrgScenario(api, jdbc);
        org = scenario.publicOrg(ada);
    }

    @Test
    void anOwnerGetsAnArchiveOfWhatTheOrganizationIs() throws IOException {
        UserSummary member = scenario.member(org, ada, "moderator");
        String token = scenario.invitation(org, ada, Map.of("role", "member", "email", "bob@example.org"));
        assertThat(api.as(ada).get(path(org, "/export")).problem()).isEqualTo("export-not-found");

        assertThat(api.as(ada).post(path(org, "/export"), null).status()).isEqualTo(201);

        Map<String, String> files = unpacked(ready());
        assertThat(files)
                .containsOnlyKeys(
                        "organization.json",
                        "members.json",
                        "invitations.json",
                        "bans.json",
                        "silences.json",
                        "watched-words.json",
                        "domains.json",
                        "cases.json",
                        "audit-log.json");
        assertThat(files.get("members.json"))
                .contains(ada.id().toString(), member.id().toString(), "moderator");
        assertThat(files.get("invitations.json")).contains("bob@example.org").doesNotContain(token);
        assertThat(files.get("audit-log.json")).contains("organization.created", "member.joined");
        assertThat(files.get("bans.json")).isEqualTo("[]\n");
    }

    @Test
    void whoAsksAgainGetsTheOneThatWasMade() {
        api.as(ada).post(path(org, "/export"), null);
        String first = ready().get("id").asString();

        assertThat(api.as(ada).post(path(org, "/export"), null).body().get("id").asString())
                .isEqualTo(first);
    }

    @Test
    void ofADeletedOrganizationALastOneIsMadeForThoseWhoOwnedIt() throws IOException {
        UserSummary admin = scenario.member(org, ada, "admin");
        api.as(ada).delete(path(org, ""));

        JsonNode last = ready();
        assertThat(unpacked(last).get("audit-log.json")).contains("organization.deleted");
        JsonNode deleted =
                api.as(ada).get("/api/v1/orgs/deleted").body().get("items").get(0);
        assertThat(deleted.get("id").asString()).isEqualTo(org.toString());
        assertThat(last.get("expiresAt").asString())
                .isEqualTo(deleted.get("goneAt").asString());
        assertThat(api.as(admin).get(path(org, "/export")).problem()).isEqualTo("organization-not-found");
        assertThat(api.as(admin).get("/api/v1/orgs/deleted").body().get("items"))
                .isEmpty();
    }

    @Test
    void nobodyElseGetsOne() {
        UserSummary admin = scenario.member(org, ada, "admin");

        assertThat(api.as(admin).post(path(org, "/export"), null).problem()).isEqualTo("permission-denied");
        assertThat(api.as(admin).get(path(org, "/export")).problem()).isEqualTo("permission-denied");
        assertThat(api.as(user("bob")).post(path(org, "/export"), null).problem())
                .isEqualTo("not-a-member");
        assertThat(api.post(path(org, "/export"), null).status()).isEqualTo(401);
        assertThat(api.get("/api/v1/orgs/deleted").status()).isEqualTo(401);
    }

    private JsonNode ready() {
        return await().atMost(PATIENCE)
                .until(
                        () -> api.as(ada).get(path(org, "/export")).body(),
                        export -> !export.get("readyAt").isNull());
    }

    private static Map<String, String> unpacked(JsonNode export) throws IOException {
        byte[] content = TestFiles.fetch(export.get("url").asString()).body();
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
        }
        return files;
    }
}
