package io.parley.org.member;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.Ids;
import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class MembersIntegrationTest {

    private final UserSummary ada = user("ada");
    private final UserSummary bob = user("bob");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    private OrgScenario scenario;
    private UUID org;

    @BeforeEach
    void organization() {
        scenario = new OrgScenario(api, jdbc);
        org = scenario.publicOrg(ada);
    }

    @Test
    void whoJoinsIsAMemberAtOnce() {
        Api.Answer joined = api.as(bob).post(path(org, "/join"), Map.of());

        assertThat(joined.status()).isEqualTo(200);
        JsonNode membership = joined.body();
        assertThat(membership.get("user").get("username").asString()).isEqualTo(bob.username());
        assertThat(membership.get("role").asString()).isEqualTo("member");
        assertThat(membership.get("status").asString()).isEqualTo("active");
        assertThat(membership.get("permissions").toString()).contains("content.post");
        JsonNode seen = api.as(bob).get(path(org, "")).body();
        assertThat(seen.get("myRole").asString()).isEqualTo("member");
        assertThat(seen.get("memberCount").asInt()).isEqualTo(2);
        assertThat(usernames(api.as(bob).get(path(org, "/members")).body()))
                .containsExactly(ada.username(), bob.username());
        assertThat(api.as(ada).get(path(org, "/members/" + bob.id())).body()).isEqualTo(membership);
    }

    @Test
    void joiningTwiceIsJoiningOnce() {
        JsonNode first = api.as(bob).post(path(org, "/join"), Map.of()).body();
        Api.Answer again = api.as(bob).post(path(org, "/join"), Map.of());

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first);
        assertThat(scenario.events(org).stream().filter("org.member-joined.v1"::equals))
                .hasSize(2);
    }

    @Test
    void whoLeavesIsAStrangerAgain() {
        api.as(bob).post(path(org, "/join"), Map.of());

        assertThat(api.as(bob).post(path(org, "/leave"), Map.of()).status()).isEqualTo(204);

        assertProblem(api.as(bob).get(path(org, "/members")), 403, "not-a-member");
        assertProblem(api.as(bob).post(path(org, "/leave"), Map.of()), 403, "not-a-member");
        assertThat(api.as(ada).get(path(org, "")).body().get("memberCount").asInt())
                .isEqualTo(1);
        assertThat(scenario.events(org)).endsWith("org.member-left.v1", "org.seat-changed.v1");
    }

    @Test
    void theLastOwnerStays() {
        assertProblem(api.as(ada).post(path(org, "/leave"), Map.of()), 409, "last-owner");
        assertProblem(change(ada, ada, Map.of("role", "admin")), 409, "last-owner");
        assertProblem(change(ada, ada, Map.of("status", "suspended")), 409, "last-owner");
        assertProblem(api.as(ada).delete(path(org, "/members/" + ada.id())), 409, "last-owner");

        scenario.member(org, ada, "owner");
        assertThat(api.as(ada).post(path(org, "/leave"), Map.of()).status()).isEqualTo(204);
    }

    @Test
    void aSuspendedOwnerIsNotTheOneWhoStays() {
        UserSummary second = scenario.member(org, ada, "owner");
        scenario.change(org, ada, second, Map.of("status", "suspended"));

        assertProblem(api.as(ada).post(path(org, "/leave"), Map.of()), 409, "last-owner");
    }

    @Test
    void rolesAreChangedOnlyBelowOnesOwn() {
        UserSummary admin = scenario.member(org, ada, "admin");
        UserSummary peer = scenario.member(org, ada, "admin");
        UserSummary member = scenario.member(org, ada, "member");

        assertProblem(change(admin, peer, Map.of("role", "member")), 403, "role-not-below-yours");
        assertProblem(change(admin, ada, Map.of("role", "member")), 403, "role-not-below-yours");
        assertProblem(change(admin, member, Map.of("role", "admin")), 403, "role-not-below-yours");
        assertProblem(change(member, peer, Map.of("role", "guest")), 403, "permission-denied");
        assertProblem(change(bob, member, Map.of("role", "guest")), 403, "not-a-member");
        assertProblem(change(ada, bob, Map.of("role", "guest")), 404, "member-not-found");

        Api.Answer promoted = change(admin, member, Map.of("role", "moderator"));
        assertThat(promoted.status()).isEqualTo(200);
        assertThat(promoted.body().get("role").asString()).isEqualTo("moderator");
        assertThat(scenario.events(org)).last().isEqualTo("org.member-role-changed.v1");
    }

    @Test
    void permissionsAreTheEffectiveOnes() {
        UserSummary admin = scenario.member(org, ada, "admin");
        UserSummary member = scenario.member(org, ada, "member");

        Api.Answer changed = change(admin, member, Map.of("permissions", List.of("content.read", "member.invite")));
        assertThat(changed.body().get("permissions").toString()).isEqualTo("[\"content.read\",\"member.invite\"]");
        assertThat(api.as(member).get(path(org, "")).body().get("myPermissions"))
                .isEqualTo(changed.body().get("permissions"));
        scenario.invitation(org, member, Map.of("role", "guest"));

        assertProblem(
                change(admin, member, Map.of("permissions", List.of("billing.manage"))), 403, "permission-not-yours");
        assertProblem(change(ada, ada, Map.of("permissions", List.of())), 409, "owner-permissions");
        assertThat(change(ada, member, Map.of("permissions", List.of("billing.manage")))
                        .status())
                .isEqualTo(200);
        assertThat(change(ada, member, Map.of("permissions", List.of("root"))).status())
                .isEqualTo(400);
    }

    @Test
    void theSuspendedMayDoNothing() {
        UUID closed = scenario.privateOrg(ada);
        UserSummary member = scenario.member(closed, ada, "admin");
        scenario.change(closed, ada, member, Map.of("status", "suspended"));
        scenario.member(org, ada, "member");
        api.as(member).post(path(org, "/join"), Map.of());
        scenario.change(org, ada, member, Map.of("status", "suspended"));

        assertThat(api.as(member).get(path(closed, "")).status()).isEqualTo(404);
        assertThat(api.as(member).get(path(closed, "/members")).status()).isEqualTo(404);
        assertThat(api.as(member).get(path(org, "")).body().get("myRole").isNull())
                .isTrue();
        assertProblem(api.as(member).post(path(org, "/join"), Map.of()), 403, "membership-suspended");
        assertProblem(api.as(member).post(path(org, "/leave"), Map.of()), 403, "not-a-member");
        assertProblem(api.as(member).patch(path(org, ""), Map.of("name", "Mine")), 403, "not-a-member");

        scenario.change(org, ada, member, Map.of("status", "active"));
        assertThat(api.as(member).get(path(org, "")).body().get("myRole").asString())
                .isEqualTo("member");
        assertThat(scenario.events(org)).endsWith("org.member-suspended.v1", "org.member-reinstated.v1");
    }

    @Test
    void newRightsDoNotEndASuspension() {
        UserSummary member = scenario.member(org, ada, "member");
        scenario.change(org, ada, member, Map.of("status", "suspended"));
        scenario.change(org, ada, member, Map.of("role", "moderator"));

        assertThat(scenario.events(org)).endsWith("org.member-suspended.v1", "org.member-role-changed.v1");
        assertThat(api.as(member).get(path(org, "")).body().get("myRole").isNull())
                .isTrue();
    }

    @Test
    void whoIsRemovedIsGone() {
        UserSummary admin = scenario.member(org, ada, "admin");
        UserSummary member = scenario.member(org, ada, "member");

        assertProblem(api.as(member).delete(path(org, "/members/" + admin.id())), 403, "permission-denied");
        assertProblem(api.as(admin).delete(path(org, "/members/" + ada.id())), 403, "role-not-below-yours");
        assertThat(api.as(admin).delete(path(org, "/members/" + member.id())).status())
                .isEqualTo(204);
        assertProblem(api.as(admin).delete(path(org, "/members/" + member.id())), 404, "member-not-found");
        assertThat(scenario.events(org)).endsWith("org.member-left.v1", "org.seat-changed.v1");
    }

    @Test
    void aStaleVersionIsRefused() {
        UserSummary member = scenario.member(org, ada, "member");
        String memberPath = path(org, "/members/" + member.id());
        String etag = api.as(ada).get(memberPath).header("ETag");

        assertThat(api.as(ada)
                        .header("If-Match", etag)
                        .patch(memberPath, Map.of("role", "moderator"))
                        .status())
                .isEqualTo(200);
        assertProblem(
                api.as(ada).header("If-Match", etag).patch(memberPath, Map.of("role", "guest")), 412, "stale-version");
        assertProblem(api.as(ada).header("If-Match", etag).delete(memberPath), 412, "stale-version");
    }

    @Test
    void theListIsFilteredAndPaged() {
        UserSummary admin = scenario.member(org, ada, "admin");
        UserSummary member = scenario.member(org, ada, "member");
        scenario.change(org, ada, member, Map.of("status", "suspended"));

        assertThat(usernames(list("?role=admin"))).containsExactly(admin.username());
        assertThat(usernames(list("?status=suspended"))).containsExactly(member.username());
        assertThat(usernames(list("?q=" + ada.username().toUpperCase(java.util.Locale.ROOT))))
                .containsExactly(ada.username());
        assertThat(usernames(list("?q=%25"))).isEmpty();
        JsonNode page = list("?limit=2");
        assertThat(usernames(page)).containsExactly(ada.username(), admin.username());
        assertThat(usernames(list("?limit=2&cursor=" + page.get("nextCursor").asString())))
                .containsExactly(member.username());
        assertProblem(api.as(ada).get(path(org, "/members?role=king")), 400, "invalid-request");
        assertThat(api.as(ada).get(path(org, "/members/" + Ids.next())).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "José Ångström, jose",
        "José Ångström, ANGSTROM",
        "Jose Angstrom, josé",
        "Groß, gross",
        "İlker, ilker",
        "50%_a\\b, 0%_a\\"
    })
    void aNameIsFoundWhateverItsAccents(String name, String q) {
        UserSummary member = scenario.member(org, ada, "member");
        jdbc.sql("update known_user set display_name = ? where user_id = ?")
                .params(name, member.id())
                .update();

        assertThat(usernames(list("?q=" + URLEncoder.encode(q, UTF_8)))).containsExactly(member.username());
        assertThat(usernames(list("?q=%25%25"))).isEmpty();
    }

    @Test
    void badChangesArePointedAt() {
        String memberPath = path(org, "/members/" + ada.id());

        assertThat(api.as(ada).patch(memberPath, "{\"role\":\"king\"}").status())
                .isEqualTo(400);
        assertThat(api.as(ada).patch(memberPath, "{\"status\":1}").status()).isEqualTo(400);
        assertThat(api.as(ada).patch(memberPath, "{\"rank\":\"owner\"}").status())
                .isEqualTo(400);
        assertThat(api.as(ada).patch(memberPath, "{\"permissions\":[null]}").status())
                .isEqualTo(400);
    }

    private Api.Answer change(UserSummary actor, UserSummary target, Map<String, ?> change) {
        return api.as(actor).patch(path(org, "/members/" + target.id()), change);
    }

    private JsonNode list(String query) {
        Api.Answer answer = api.as(ada).get(path(org, "/members" + query));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> usernames(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(item -> item.get("user").get("username").asString())
                .toList();
    }

    private static void assertProblem(Api.Answer answer, int status, String slug) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(slug);
    }
}
