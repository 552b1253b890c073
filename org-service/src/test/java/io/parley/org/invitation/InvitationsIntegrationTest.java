package io.parley.org.invitation;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.Ids;
import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class InvitationsIntegrationTest {

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
        org = scenario.privateOrg(ada);
    }

    @Test
    void theTokenIsSeenOnceAndOnlyItsHashIsKept() {
        Api.Answer made =
                api.as(ada).post(path(org, "/invitations"), Map.of("role", "moderator", "email", "bob@example.org"));

        assertThat(made.status()).isEqualTo(201);
        JsonNode invitation = made.body();
        String token = invitation.get("token").asString();
        String id = invitation.get("id").asString();
        assertThat(token).hasSize(43);
        assertThat(invitation.get("url").asString()).endsWith("/invite/" + token);
        assertThat(invitation.get("role").asString()).isEqualTo("moderator");
        assertThat(invitation.get("maxUses").asInt()).isEqualTo(1);
        assertThat(made.header("Location")).endsWith(path(org, "/invitations/" + id));

        JsonNode read = api.as(ada).get(path(org, "/invitations/" + id)).body();
        assertThat(read.has("token")).isFalse();
        assertThat(read.has("url")).isFalse();
        assertThat(read.get("email").asString()).isEqualTo("bob@example.org");
        assertThat(api.as(ada)
                        .get(path(org, "/invitations"))
                        .body()
                        .get("items")
                        .get(0))
                .isEqualTo(read);
        assertThat(rowsThatHold(token)).isZero();
        assertThat(scenario.events(org)).last().isEqualTo("org.member-invited.v1");
    }

    @Test
    void whoAcceptsIsAMemberOfThePrivateOrganization() {
        String token = scenario.invitation(org, ada, Map.of("role", "guest"));

        Api.Answer accepted = accept(bob, token);

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.body().get("role").asString()).isEqualTo("guest");
        assertThat(api.as(bob).get(path(org, "")).body().get("myRole").asString())
                .isEqualTo("guest");
        assertThat(scenario.events(org)).endsWith("org.member-joined.v1", "org.seat-changed.v1");
    }

    @Test
    void acceptingAgainAnswersTheSameMembership() {
        String token = scenario.invitation(org, ada, Map.of("role", "member", "maxUses", 1));
        JsonNode first = accept(bob, token).body();

        Api.Answer again = accept(bob, token);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first);
        assertProblem(accept(user("eve"), token), 409, "invitation-used-up");
    }

    @Test
    void anInvitationDoesNotLiftWhoIsAlreadyIn() {
        String guestToken = scenario.invitation(org, ada, Map.of("role", "guest"));
        String adminToken = scenario.invitation(org, ada, Map.of("role", "admin", "maxUses", 1));
        accept(bob, guestToken);

        assertThat(accept(bob, adminToken).body().get("role").asString()).isEqualTo("guest");
        assertThat(accept(user("eve"), adminToken).status()).isEqualTo(200);
    }

    @Test
    void expiredRevokedAndUnknownOnesOpenNothing() {
        String expired = scenario.invitation(org, ada, Map.of("role", "member"));
        jdbc.sql("update invitation set expires_at = created_at where org_id = :org")
                .param("org", org)
                .update();
        JsonNode revoked = api.as(ada)
                .post(path(org, "/invitations"), Map.of("role", "member"))
                .body();
        String revokedPath = path(org, "/invitations/" + revoked.get("id").asString());

        assertThat(api.as(ada).delete(revokedPath).status()).isEqualTo(204);

        assertProblem(accept(bob, expired), 409, "invitation-expired");
        assertProblem(accept(bob, revoked.get("token").asString()), 404, "invitation-not-found");
        assertProblem(accept(bob, "no-such-token"), 404, "invitation-not-found");
        assertProblem(api.as(ada).get(revokedPath), 404, "invitation-not-found");
        assertProblem(api.as(ada).delete(revokedPath), 404, "invitation-not-found");
        assertThat(api.anonymous()
                        .post("/api/v1/invitations/" + expired + "/accept", Map.of())
                        .status())
                .isEqualTo(401);
        assertThat(api.as(bob).get(path(org, "")).status()).isEqualTo(404);
    }

    @Test
    void anArchivedOrganizationLetsNobodyIn() {
        String token = scenario.invitation(org, ada, Map.of("role", "member"));
        api.as(ada).delete(path(org, ""));

        assertProblem(accept(bob, token), 404, "invitation-not-found");
    }

    @Test
    void aFullOrganizationKeepsTheUseOfTheInvitation() {
        String token = scenario.invitation(org, ada, Map.of("role", "member", "maxUses", 1));
        scenario.limitSeats(org, 1);

        assertProblem(accept(bob, token), 409, "seat-limit-reached");
        scenario.limitSeats(org, 2);
        assertThat(accept(bob, token).status()).isEqualTo(200);
    }

    @Test
    void theSuspendedDoNotComeBackByInvitation() {
        UserSummary member = scenario.member(org, ada, "member");
        scenario.change(org, ada, member, Map.of("status", "suspended"));
        String token = scenario.invitation(org, ada, Map.of("role", "member"));

        assertProblem(accept(member, token), 403, "membership-suspended");
    }

    @Test
    void oneInvitesOnlyBelowOneself() {
        UserSummary admin = scenario.member(org, ada, "admin");
        UserSummary member = scenario.member(org, ada, "member");

        assertProblem(invite(admin, Map.of("role", "admin")), 403, "role-not-below-yours");
        assertProblem(invite(ada, Map.of("role", "owner")), 403, "role-not-below-yours");
        assertProblem(invite(member, Map.of("role", "guest")), 403, "permission-denied");
        assertProblem(api.as(member).get(path(org, "/invitations")), 403, "permission-denied");
        assertThat(invite(admin, Map.of("role", "moderator")).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update membership set role = 'member' where org_id = :org and user_id = :maker",
                "update membership set status = 'suspended' where org_id = :org and user_id = :maker",
                "delete from membership where org_id = :org and user_id = :maker"
            })
    void whoMayNoLongerInviteHasInvitedNobody(String loss) {
        UserSummary admin = scenario.member(org, ada, "admin");
        String token = scenario.invitation(org, admin, Map.of("role", "member"));
        jdbc.sql(loss).param("org", org).param("maker", admin.id()).update();

        assertProblem(accept(bob, token), 409, "invitation-expired");
    }

    @Test
    void badInvitationsArePointedAt() {
        Instant past = Instant.parse("2020-01-01T00:00:00Z");

        assertPointer(invite(ada, Map.of()), "/role");
        assertPointer(invite(ada, Map.of("role", "king")), "/role");
        assertPointer(invite(ada, Map.of("role", "member", "maxUses", 0)), "/maxUses");
        assertPointer(invite(ada, Map.of("role", "member", "email", "nobody")), "/email");
        assertPointer(invite(ada, Map.of("role", "member", "email", "")), "/email");
        assertPointer(invite(ada, Map.of("role", "member", "email", "bob@localhost")), "/email");
        assertPointer(invite(ada, Map.of("role", "member", "expiresAt", past.toString())), "/expiresAt");
        assertPointer(invite(ada, Map.of("role", "member", "expiresAt", 4_000_000_000L)), "/expiresAt");
        assertPointer(invite(ada, Map.of("role", "member", "expiresAt", Instant.MAX.toString())), "/expiresAt");
        assertPointer(invite(ada, Map.of("role", "member", "expiresAt", "soon")), "/expiresAt");
        assertPointer(invite(ada, Map.of("role", "member", "token", "mine")), "/token");
        assertThat(api.as(ada).get(path(org, "/invitations")).body().get("items"))
                .isEmpty();
    }

    @Test
    void theListIsPagedNewestFirst() {
        scenario.invitation(org, ada, Map.of("role", "guest"));
        scenario.invitation(org, ada, Map.of("role", "member"));
        scenario.invitation(
                org,
                ada,
                Map.of(
                        "role",
                        "admin",
                        "expiresAt",
                        Instant.parse("2099-01-01T00:00:00Z")
                                .plus(Duration.ofDays(1))
                                .toString()));

        JsonNode page = api.as(ada).get(path(org, "/invitations?limit=2")).body();
        assertThat(page.get("items").get(0).get("role").asString()).isEqualTo("admin");
        JsonNode rest = api.as(ada)
                .get(path(
                        org,
                        "/invitations?limit=2&cursor=" + page.get("nextCursor").asString()))
                .body();
        assertThat(rest.get("items")).hasSize(1);
        assertThat(rest.get("items").get(0).get("role").asString()).isEqualTo("guest");
        assertThat(api.as(ada).get(path(org, "/invitations/" + Ids.next())).status())
                .isEqualTo(404);
    }

    private Api.Answer invite(UserSummary inviter, Map<String, ?> body) {
        return api.as(inviter).post(path(org, "/invitations"), body);
    }

    private Api.Answer accept(UserSummary user, String token) {
        return api.as(user).post("/api/v1/invitations/" + token + "/accept", Map.of());
    }

    private long rowsThatHold(String token) {
        return jdbc.sql("""
                        select (select count(*) from invitation i where i::text like :token)
                             + (select count(*) from audit_entry a where a::text like :token)
                             + (select count(*) from outbox o where o::text like :token)
                        """).param("token", "%" + token + "%").query(Long.class).single();
    }

    private static void assertPointer(Api.Answer answer, String pointer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
    }

    private static void assertProblem(Api.Answer answer, int status, String slug) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(slug);
    }
}
