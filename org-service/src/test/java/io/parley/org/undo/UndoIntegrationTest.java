package io.parley.org.undo;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class UndoIntegrationTest {

    private final UserSummary ada = user("ada");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    private OrgScenario scenario;
    private UUID org;
    private UserSummary member;

    @BeforeEach
    void organization() {
        scenario = new OrgScenario(api, jdbc);
        org = scenario.publicOrg(ada);
        member = scenario.member(org, ada, "moderator");
    }

    @Test
    void whoWasRemovedIsBackAsWhatTheyWere() {
        api.as(ada).delete(path(org, "/members/" + member.id()));
        assertThat(undo(ada, "member.removed").status()).isEqualTo(204);
        assertThat(read().get("role").asString()).isEqualTo("moderator");
        assertThat(undo(ada, "member.removed").problem()).isEqualTo("not-undoable");
        assertThat(api.as(ada).get(path(org, "")).body().get("memberCount").asInt())
                .isEqualTo(2);
    }

    @Test
    void aRoleIsGivenBackUnlessItWasChangedAgain() {
        scenario.change(org, ada, member, Map.of("role", "guest"));
        String entry = entry("member.role-changed");
        scenario.change(org, ada, member, Map.of("role", "member"));
        assertThat(undoEntry(ada, entry).problem()).isEqualTo("not-undoable");
        assertThat(undo(ada, "member.role-changed").status()).isEqualTo(204);
        assertThat(read().get("role").asString()).isEqualTo("guest");
    }

    @Test
    void aSuspensionAndAnArchiveAreTakenBack() {
        scenario.change(org, ada, member, Map.of("status", "suspended"));
        api.as(ada).post(path(org, "/archive"), null);

        assertThat(undo(ada, "member.suspended").status()).isEqualTo(204);
        assertThat(undo(ada, "organization.archived").status()).isEqualTo(204);

        assertThat(read().get("status").asString()).isEqualTo("active");
        assertThat(api.as(ada).get(path(org, "")).body().get("archivedAt").isNull())
                .isTrue();
    }

    @Test
    void aBanIsTakenBack() {
        assertThat(api.as(ada)
                        .post(
                                "/api/v1/reports",
                                Map.of(
                                        "subject",
                                        Map.of("type", "user", "id", member.id()),
                                        "orgId",
                                        org,
                                        "reason",
                                        "abuse"))
                        .status())
                .isEqualTo(202);
        String moderationCase = api.as(ada)
                .get(path(org, "/cases"))
                .body()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        api.as(ada).post("/api/v1/cases/" + moderationCase + "/resolve", Map.of("action", "ban"));
        assertThat(api.as(member).post(path(org, "/join"), null).status()).isEqualTo(403);

        assertThat(undo(ada, "member.banned").status()).isEqualTo(204);
        assertThat(api.as(member).post(path(org, "/join"), null).status()).isEqualTo(200);
    }

    @Test
    void whatCannotBeTakenBackStays() {
        UserSummary admin = scenario.member(org, ada, "admin");
        api.as(ada).post(path(org, "/archive"), null);

        assertThat(undo(ada, "organization.created").problem()).isEqualTo("not-undoable");
        assertThat(undo(admin, "organization.archived").problem()).isEqualTo("permission-denied");
        assertThat(undo(member, "organization.archived").status()).isEqualTo(403);
        assertThat(undoEntry(ada, UUID.randomUUID().toString()).problem()).isEqualTo("audit-entry-not-found");
        UUID other = scenario.publicOrg(ada);
        assertThat(api.as(ada)
                        .post(path(other, "/audit-log/" + entry("organization.archived") + "/undo"), null)
                        .problem())
                .isEqualTo("audit-entry-not-found");
    }

    private Api.Answer undo(UserSummary caller, String action) {
        return undoEntry(caller, entry(action));
    }

    private Api.Answer undoEntry(UserSummary caller, String entry) {
        return api.as(caller).post(path(org, "/audit-log/" + entry + "/undo"), null);
    }

    /** The newest entry of this action. */
    private String entry(String action) {
        return StreamSupport.stream(
                        api.as(ada)
                                .get(path(org, "/audit-log?limit=100"))
                                .body()
                                .get("items")
                                .spliterator(),
                        false)
                .filter(entry -> entry.get("action").asString().equals(action))
                .map(entry -> entry.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode read() {
        return api.as(ada).get(path(org, "/members/" + member.id())).body();
    }
}
