package io.parley.org.organization;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.Ids;
import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class OrganizationsIntegrationTest {

    private final UserSummary ada = user("ada");
    private final UserSummary bob = user("bob");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    private OrgScenario scenario;

    @BeforeEach
    void scenario() {
        scenario = new OrgScenario(api, jdbc);
    }

    @Test
    void theFounderIsTheOwner() {
        Api.Answer created = api.as(ada)
                .post(
                        "/api/v1/orgs",
                        Map.of(
                                "name",
                                " Go Players ",
                                "description",
                                "We play",
                                "category",
                                "games",
                                "visibility",
                                "public"));

        assertThat(created.status()).isEqualTo(201);
        JsonNode org = created.body();
        String id = org.get("id").asString();
        assertThat(created.header("Location")).endsWith("/api/v1/orgs/" + id);
        assertThat(created.header("ETag")).isEqualTo("\"v0\"");
        assertThat(org.get("slug").asString()).startsWith("go-players");
        assertThat(org.get("name").asString()).isEqualTo("Go Players");
        assertThat(org.get("memberCount").asInt()).isEqualTo(1);
        assertThat(org.get("memberLimit").asInt()).isEqualTo(50);
        assertThat(org.get("tier").asString()).isEqualTo("community");
        assertThat(org.get("branding").get("logoUrl").isNull()).isTrue();
        assertThat(org.get("settings").get("defaultRole").asString()).isEqualTo("member");
        assertThat(org.get("myRole").asString()).isEqualTo("owner");
        assertThat(texts(org.get("myPermissions"))).contains("org.archive", "content.post");
        assertThat(org.has("version")).isFalse();
        assertThat(api.as(ada).get("/api/v1/orgs/" + id).body()).isEqualTo(org);
        assertThat(scenario.events(UUID.fromString(id)))
                .containsExactly("org.organization-created.v1", "org.member-joined.v1", "org.seat-changed.v1");
    }

    @Test
    void aTakenSlugGetsANumberUnlessItWasAskedFor() {
        String name = "Twins " + ada.username();
        String first =
                create(Map.of("name", name, "visibility", "public")).get("slug").asString();
        String second = create(Map.of("name", name, "visibility", "private"))
                .get("slug")
                .asString();
        Api.Answer asked =
                api.as(bob).post("/api/v1/orgs", Map.of("name", "Other", "slug", first, "visibility", "public"));

        assertThat(second).isEqualTo(first + "-2");
        assertProblem(asked, 409, "slug-taken");
    }

    @Test
    void pagesOfTheClientAreNoSlugs() {
        Api.Answer answer =
                api.as(ada).post("/api/v1/orgs", Map.of("name", "New", "slug", "new", "visibility", "public"));

        assertProblem(answer, 409, "slug-taken");
    }

    @Test
    void theSameIdMakesOneOrganization() {
        String id = Ids.next().toString();
        Map<String, String> body = Map.of("id", id, "name", "Once", "visibility", "public");
        JsonNode first = create(body);
        JsonNode again = create(body);

        assertThat(again).isEqualTo(first);
        assertThat(scenario.events(UUID.fromString(id))).hasSize(3);
        assertProblem(api.as(bob).post("/api/v1/orgs", body), 409, "id-taken");
    }

    @Test
    void anIdempotencyKeyAnswersTheFirstAnswerAgain() {
        Map<String, String> body = Map.of("name", "Keyed " + ada.username(), "visibility", "public");
        String key = Ids.next().toString();
        Api.Answer first = api.as(ada).header("Idempotency-Key", key).post("/api/v1/orgs", body);
        Api.Answer again = api.as(ada).header("Idempotency-Key", key).post("/api/v1/orgs", body);
        Api.Answer other = api.as(ada)
                .header("Idempotency-Key", key)
                .post("/api/v1/orgs", Map.of("name", "Other", "visibility", "public"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertProblem(other, 422, "idempotency-key-reused");
    }

    @Test
    void anyoneReadsAPublicOrganizationAndNobodyAPrivateOne() {
        UUID open = scenario.publicOrg(ada);
        UUID closed = scenario.privateOrg(ada);
        String slug = api.as(ada).get(path(closed, "")).body().get("slug").asString();

        JsonNode seen = api.anonymous().get(path(open, "")).body();
        assertThat(seen.get("myRole").isNull()).isTrue();
        assertThat(seen.get("myPermissions")).isEmpty();
        assertProblem(api.anonymous().get(path(closed, "")), 404, "organization-not-found");
        assertProblem(api.as(bob).get(path(closed, "")), 404, "organization-not-found");
        assertProblem(api.as(bob).get("/api/v1/orgs/by-slug/" + slug), 404, "organization-not-found");
        assertThat(api.as(ada).get("/api/v1/orgs/by-slug/" + slug).status()).isEqualTo(200);
        assertThat(api.as(ada).get(path(Ids.next(), "")).status()).isEqualTo(404);
    }

    @Test
    void myOrganizationsAreThoseIAmIn() {
        UUID first = scenario.publicOrg(ada);
        UUID second = scenario.privateOrg(ada);
        scenario.publicOrg(bob);

        JsonNode page = api.as(ada).get("/api/v1/orgs?limit=1").body();
        assertThat(ids(page)).containsExactly(second.toString());
        JsonNode next = api.as(ada)
                .get("/api/v1/orgs?limit=1&cursor=" + page.get("nextCursor").asString())
                .body();
        assertThat(ids(next)).containsExactly(first.toString());
        assertThat(next.get("nextCursor").isNull()).isTrue();
        assertThat(api.anonymous().get("/api/v1/orgs").status()).isEqualTo(401);
    }

    @Test
    void discoveryFindsPublicOnesBiggestFirst() {
        String word = "zebra" + ada.username();
        UUID small = scenario.org(ada, Map.of("name", word + " one", "category", "Animals"));
        UUID big = scenario.org(ada, Map.of("name", "Two", "description", "of " + word, "category", "animals"));
        scenario.org(ada, Map.of("name", word + " hidden", "visibility", "private"));
        api.as(bob).post(path(big, "/join"), Map.of());

        String query = "/api/v1/orgs/discover?category=ANIMALS&q=" + word;
        assertThat(ids(api.anonymous().get(query).body())).containsExactly(big.toString(), small.toString());
        JsonNode page = api.as(bob).get(query + "&limit=1").body();
        assertThat(page.get("items").get(0).get("myRole").asString()).isEqualTo("member");
        String cursor = page.get("nextCursor").asString();
        assertThat(ids(api.as(bob).get(query + "&limit=1&cursor=" + cursor).body()))
                .containsExactly(small.toString());
        assertThat(ids(api.anonymous().get("/api/v1/orgs/discover?q=%25" + word).body()))
                .isEmpty();
        assertThat(api.anonymous().get("/api/v1/orgs/discover?q=%00").status()).isEqualTo(400);
    }

    @Test
    void settingsArePatchedByThoseWhoMay() {
        UUID org = scenario.publicOrg(ada);
        UserSummary member = scenario.member(org, ada, "member");
        Map<String, Object> change = Map.of(
                "name", "Renamed",
                "branding", Map.of("primaryColor", "#aabbcc"),
                "settings", Map.of("defaultRole", "guest"));

        assertProblem(api.as(member).patch(path(org, ""), change), 403, "permission-denied");
        assertProblem(api.as(bob).patch(path(org, ""), change), 403, "not-a-member");
        Api.Answer changed = api.as(ada).patch(path(org, ""), change);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("name").asString()).isEqualTo("Renamed");
        assertThat(changed.body().get("branding").get("primaryColor").asString())
                .isEqualTo("#aabbcc");
        assertThat(api.as(bob)
                        .post(path(org, "/join"), Map.of())
                        .body()
                        .get("role")
                        .asString())
                .isEqualTo("guest");
        assertThat(scenario.events(org)).contains("org.organization-changed.v1");
    }

    @Test
    void aChangeThatChangesNothingTellsNothing() {
        UUID org = scenario.publicOrg(ada);
        String etag = api.as(ada).get(path(org, "")).header("ETag");

        Api.Answer same = api.as(ada).patch(path(org, ""), Map.of("visibility", "public"));

        assertThat(same.header("ETag")).isEqualTo(etag);
        assertThat(scenario.events(org)).doesNotContain("org.organization-changed.v1");
    }

    @Test
    void whatTurnsPrivateIsGoneForStrangers() {
        UUID org = scenario.publicOrg(ada);
        assertThat(api.as(bob).get(path(org, "")).status()).isEqualTo(200);

        api.as(ada).patch(path(org, ""), Map.of("visibility", "private"));

        assertProblem(api.as(bob).get(path(org, "")), 404, "organization-not-found");
        assertProblem(api.as(bob).post(path(org, "/join"), Map.of()), 404, "organization-not-found");
    }

    @Test
    void aNewSlugMustBeFree() {
        UUID org = scenario.publicOrg(ada);
        String taken = api.as(ada)
                .get(path(scenario.publicOrg(ada), ""))
                .body()
                .get("slug")
                .asString();
        String free = "moved-" + ada.username();

        assertProblem(api.as(ada).patch(path(org, ""), Map.of("slug", taken)), 409, "slug-taken");
        assertThat(api.as(ada).patch(path(org, ""), Map.of("slug", free)).status())
                .isEqualTo(200);
        assertThat(api.anonymous()
                        .get("/api/v1/orgs/by-slug/" + free)
                        .body()
                        .get("id")
                        .asString())
                .isEqualTo(org.toString());
    }

    @Test
    void aStaleVersionIsRefused() {
        UUID org = scenario.publicOrg(ada);
        String etag = api.as(ada).get(path(org, "")).header("ETag");
        Api.Answer fresh = api.as(ada).header("If-Match", etag).patch(path(org, ""), Map.of("name", "First"));
        Api.Answer stale = api.as(ada).header("If-Match", etag).patch(path(org, ""), Map.of("name", "Second"));

        assertThat(fresh.status()).isEqualTo(200);
        assertProblem(stale, 412, "stale-version");
        assertProblem(api.as(ada).header("If-Match", etag).delete(path(org, "")), 412, "stale-version");
        assertThat(api.as(ada).get(path(org, "")).body().get("name").asString()).isEqualTo("First");
    }

    @Test
    void onlyOwnersArchiveAndThenItIsGone() {
        UUID org = scenario.publicOrg(ada);
        UserSummary admin = scenario.member(org, ada, "admin");
        String slug = api.as(ada).get(path(org, "")).body().get("slug").asString();

        assertProblem(api.as(admin).delete(path(org, "")), 403, "permission-denied");
        assertThat(api.as(ada).delete(path(org, "")).status()).isEqualTo(204);

        assertThat(api.as(ada).get(path(org, "")).status()).isEqualTo(404);
        assertThat(api.as(ada).get("/api/v1/orgs/by-slug/" + slug).status()).isEqualTo(404);
        assertThat(api.as(bob).post(path(org, "/join"), Map.of()).status()).isEqualTo(404);
        assertThat(ids(api.as(ada).get("/api/v1/orgs").body())).doesNotContain(org.toString());
        assertThat(scenario.events(org)).last().isEqualTo("org.organization-archived.v1");
    }

    private JsonNode create(Map<String, ?> body) {
        Api.Answer answer = api.as(ada).post("/api/v1/orgs", body);
        assertThat(answer.status()).isEqualTo(201);
        return answer.body();
    }

    private static void assertProblem(Api.Answer answer, int status, String slug) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(slug);
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
