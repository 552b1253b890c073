package io.parley.org.organization;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.org.OrganizationChanged;
import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class LifecycleIntegrationTest {

    private final UserSummary ada = user("ada");
    private final UserSummary bob = user("bob");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Streams streams;

    private OrgScenario scenario;
    private UUID org;

    @BeforeEach
    void organization() {
        scenario = new OrgScenario(api, jdbc);
        org = scenario.publicOrg(ada);
    }

    @Test
    void anArchivedOrganizationIsReadOnly() {
        UserSummary admin = scenario.member(org, ada, "admin");
        assertProblem(api.as(admin).post(path(org, "/archive"), null), 403, "permission-denied");

        Api.Answer archived = api.as(ada).post(path(org, "/archive"), null);
        assertThat(archived.status()).isEqualTo(200);
        assertThat(archived.body().get("archivedAt").asString()).isNotEmpty();
        assertThat(api.as(ada).post(path(org, "/archive"), null).status()).isEqualTo(200);

        assertThat(api.get(path(org, "")).status()).isEqualTo(200);
        assertProblem(api.as(ada).patch(path(org, ""), Map.of("name", "New")), 409, "organization-archived");
        assertProblem(api.as(bob).post(path(org, "/join"), Map.of()), 409, "organization-archived");
        assertProblem(
                api.as(ada).post(path(org, "/invitations"), Map.of("role", "member")), 409, "organization-archived");
        streams.await(OrganizationChanged.class, e -> e.orgId().equals(org) && e.archivedAt() != null);

        assertThat(api.as(ada)
                        .post(path(org, "/unarchive"), null)
                        .body()
                        .get("archivedAt")
                        .isNull())
                .isTrue();
        assertThat(api.as(bob).post(path(org, "/join"), Map.of()).status()).isEqualTo(200);
        assertThat(scenario.events(org).stream().filter("org.organization-changed.v1"::equals))
                .hasSize(2);
    }

    @Test
    void whatWasDeletedComesBackWithinThirtyDays() {
        UserSummary member = scenario.member(org, ada, "member");
        assertThat(api.as(ada).delete(path(org, "")).status()).isEqualTo(204);
        assertThat(api.as(ada).get(path(org, "")).status()).isEqualTo(404);
        assertProblem(api.as(member).post(path(org, "/restore"), null), 404, "organization-not-found");

        assertThat(api.as(ada).post(path(org, "/restore"), null).status()).isEqualTo(200);
        assertThat(api.as(member).get(path(org, "/members")).body().get("items"))
                .hasSize(2);
        assertThat(scenario.events(org)).last().isEqualTo("org.organization-changed.v1");
        assertProblem(api.as(ada).post(path(org, "/restore"), null), 404, "organization-not-found");
    }

    @Test
    void afterThirtyDaysItDoesNot() {
        api.as(ada).delete(path(org, ""));
        jdbc.sql("update organization set deleted_at = deleted_at - interval '31 days' where id = :org")
                .param("org", org)
                .update();
        assertProblem(api.as(ada).post(path(org, "/restore"), null), 404, "organization-not-found");
    }

    @Test
    void aFormerSlugLeadsOn() {
        String before = slug();
        String after = "later-" + ada.username();
        api.as(ada).patch(path(org, ""), Map.of("slug", after));

        Api.Answer moved = api.get("/api/v1/orgs/by-slug/" + before);
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location")).endsWith("/api/v1/orgs/by-slug/" + after);
        assertProblem(
                api.as(bob).post("/api/v1/orgs", Map.of("name", "Thief", "slug", before, "visibility", "public")),
                409,
                "slug-taken");
        assertThat(api.as(ada).patch(path(org, ""), Map.of("slug", before)).status())
                .isEqualTo(200);
        assertThat(api.get("/api/v1/orgs/by-slug/" + before).status()).isEqualTo(200);
        assertThat(api.get("/api/v1/orgs/by-slug/" + after).status()).isEqualTo(301);
    }

    @Test
    void theFormerSlugOfAPrivateOrganizationTellsStrangersNothing() {
        String before = slug();
        api.as(ada).patch(path(org, ""), Map.of("slug", "hidden-" + ada.username(), "visibility", "private"));

        assertThat(api.as(ada).get("/api/v1/orgs/by-slug/" + before).status()).isEqualTo(301);
        assertThat(api.as(bob).get("/api/v1/orgs/by-slug/" + before).status()).isEqualTo(404);
    }

    @Test
    void ownershipGoesToAnotherMember() {
        UserSummary heir = scenario.member(org, ada, "member");
        UserSummary suspended = scenario.member(org, ada, "member");
        scenario.change(org, ada, suspended, Map.of("status", "suspended"));

        assertThat(api.as(ada)
                        .post(path(org, "/transfer"), Map.of("userId", ada.id()))
                        .status())
                .isEqualTo(400);
        assertProblem(
                api.as(ada).post(path(org, "/transfer"), Map.of("userId", suspended.id())), 404, "member-not-found");
        assertProblem(api.as(ada).post(path(org, "/transfer"), Map.of("userId", bob.id())), 404, "member-not-found");
        assertProblem(api.as(heir).post(path(org, "/transfer"), Map.of("userId", heir.id())), 403, "permission-denied");

        Api.Answer transferred = api.as(ada).post(path(org, "/transfer"), Map.of("userId", heir.id()));
        assertThat(transferred.body().get("role").asString()).isEqualTo("owner");
        assertThat(api.as(ada).get(path(org, "")).body().get("myRole").asString())
                .isEqualTo("admin");
        assertProblem(api.as(ada).post(path(org, "/transfer"), Map.of("userId", heir.id())), 403, "permission-denied");
    }

    @Test
    void onlyKnownSettingsAreTaken() {
        assertThat(api.as(ada)
                        .patch(path(org, ""), Map.of("settings", Map.of("messageEditMinutes", 15)))
                        .body()
                        .get("settings")
                        .get("messageEditMinutes")
                        .asInt())
                .isEqualTo(15);
        streams.await(
                OrganizationChanged.class,
                e -> e.orgId().equals(org) && Integer.valueOf(15).equals(e.messageEditMinutes()));
        assertThat(api.as(ada)
                        .patch(path(org, ""), Map.of("settings", Map.of("colour", "blue")))
                        .status())
                .isEqualTo(400);
        assertThat(api.as(ada)
                        .patch(path(org, ""), Map.of("settings", Map.of("messageEditMinutes", -1)))
                        .status())
                .isEqualTo(400);
        assertThat(api.as(ada)
                        .patch(path(org, ""), "{\"settings\":{\"messageEditMinutes\":null}}")
                        .body()
                        .get("settings")
                        .get("messageEditMinutes")
                        .isNull())
                .isTrue();
    }

    @Test
    void eachPermissionSaysWhy() {
        UserSummary member = scenario.member(org, ada, "member");
        scenario.change(org, ada, member, Map.of("permissions", List.of("content.read", "content.moderate")));

        var permissions = api.as(member)
                .get(path(org, "/members/" + member.id() + "/permissions"))
                .body()
                .get("items");
        assertThat(permissions.get(0).toString())
                .isEqualTo("{\"permission\":\"content.read\",\"granted\":true,\"because\":\"role\",\"areas\":null}");
        assertThat(permissions.toString())
                .contains("{\"permission\":\"content.post\",\"granted\":false,\"because\":\"override\",\"areas\":null}")
                .contains(
                        "{\"permission\":\"content.moderate\",\"granted\":true,\"because\":\"override\",\"areas\":null}");
        assertProblem(api.as(member).get(path(org, "/members/" + ada.id() + "/permissions")), 403, "permission-denied");
        assertProblem(api.as(ada).get(path(org, "/members/" + bob.id() + "/permissions")), 404, "member-not-found");
    }

    private String slug() {
        return api.as(ada).get(path(org, "")).body().get("slug").asString();
    }

    private static void assertProblem(Api.Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(slug);
    }
}
