package io.parley.org.purge;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.org.OrganizationPurged;
import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.HeldRows;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest(
        properties = {"parley.org.deletions-ended-every=PT0.2S", "parley.security.organizations-purged-every=PT0.2S"})
class PurgeIntegrationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final UserSummary ada = user("ada");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Streams streams;

    private OrgScenario scenario;
    private UUID org;

    @BeforeEach
    void anOrganizationWithAHistory() {
        scenario = new OrgScenario(api, jdbc);
        org = scenario.publicOrg(ada);
        UserSummary member = scenario.member(org, ada, "member");
        scenario.invitation(org, ada, Map.of("role", "member", "email", "bob@example.org"));
        api.as(ada)
                .put(
                        path(org, "/watched-words"),
                        Map.of("words", List.of(Map.of("pattern", "spam", "action", "block"))));
        api.as(member)
                .post("/api/v1/reports", Map.of("subject", Map.of("type", "user", "id", ada.id()), "reason", "spam"));
        api.as(ada).delete(path(org, "/members/" + member.id()));
    }

    @Test
    void afterThirtyDaysNothingIsHeldOfItAndAllAreTold() {
        String slug = api.get(path(org, "")).body().get("slug").asString();
        UUID other = scenario.publicOrg(ada);
        delete();
        long31DaysAgo();

        streams.await(OrganizationPurged.class, purged -> purged.orgId().equals(org));

        await().atMost(PATIENCE).until(() -> HeldRows.of(jdbc, org).isEmpty());
        assertThat(jdbc.sql("select name || created_by from organization where id = :org")
                        .param("org", org)
                        .query(String.class)
                        .single())
                .isEqualTo("Deleted organization" + new UUID(0, 0));
        assertThat(api.as(ada).post(path(org, "/restore"), null).status()).isEqualTo(404);
        assertThat(api.as(ada).get(path(org, "/export")).status()).isEqualTo(404);
        assertThat(api.as(ada).get("/api/v1/orgs/deleted").text()).doesNotContain(org.toString());
        assertThat(api.as(ada)
                        .post("/api/v1/orgs", Map.of("name", "Thief", "slug", slug, "visibility", "public"))
                        .problem())
                .isEqualTo("slug-taken");
        assertThat(api.as(ada)
                        .post("/api/v1/orgs", Map.of("id", org, "name", "Again", "visibility", "public"))
                        .problem())
                .isEqualTo("id-taken");
        assertThat(HeldRows.of(jdbc, other)).containsKeys("membership", "audit_entry");
        assertThat(streams.soFar(
                        OrganizationPurged.class, purged -> purged.orgId().equals(org)))
                .hasSize(1);
    }

    @Test
    void withinThirtyDaysAllIsKept() {
        UUID later = scenario.publicOrg(ada);
        delete();
        api.as(ada).delete(path(later, ""));
        jdbc.sql("update organization set deleted_at = deleted_at - interval '29 days' where id = :org")
                .param("org", org)
                .update();
        jdbc.sql("update organization set deleted_at = deleted_at - interval '31 days' where id = :org")
                .param("org", later)
                .update();

        streams.await(OrganizationPurged.class, purged -> purged.orgId().equals(later));

        assertThat(api.as(ada).get("/api/v1/orgs/deleted").text()).contains(org.toString());
        assertThat(api.as(ada).post(path(org, "/restore"), null).status()).isEqualTo(200);
        assertThat(HeldRows.of(jdbc, org)).containsKeys("membership", "audit_entry", "invitation", "watched_word");
    }

    private void delete() {
        assertThat(api.as(ada).delete(path(org, "")).status()).isEqualTo(204);
    }

    private void long31DaysAgo() {
        jdbc.sql("update organization set deleted_at = deleted_at - interval '31 days' where id = :org")
                .param("org", org)
                .update();
    }
}
