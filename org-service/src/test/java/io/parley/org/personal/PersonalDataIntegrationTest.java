package io.parley.org.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.identity.EmailVerified;
import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.PersonalDataRequests;
import io.parley.test.Streams;
import io.parley.web.text.EmailAddresses;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class PersonalDataIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    private UserSummary owner;
    private UUID org;

    @BeforeEach
    void anOrganization() {
        owner = OrgScenario.user("owner");
        org = scenario().privateOrg(owner);
    }

    @Test
    void anExportTellsWhereOneIsAMember() {
        assertThat(PersonalDataRequests.export(streams, owner.id()))
                .containsOnlyKeys("memberships", "organizations-founded", "audit-log")
                .hasEntrySatisfying(
                        "memberships", memberships -> assertThat(memberships).contains(org.toString(), "owner"));
    }

    @Test
    void whoIsErasedIsAMemberNowhereAndHoldsNoSeat() {
        UserSummary member = scenario().member(org, owner, "member");

        PersonalDataRequests.erase(streams, member.id(), false);

        assertThat(api.as(owner).get(OrgScenario.path(org, "/members")).text())
                .doesNotContain(member.id().toString());
        assertThat(api.as(owner)
                        .get(OrgScenario.path(org, ""))
                        .body()
                        .path("memberCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(scenario().events(org)).endsWith("org.member-left.v1", "org.seat-changed.v1");
    }

    @Test
    void whoIsErasedIsAMemberNeitherOfAnArchivedNorOfADeletedOrganization() {
        UserSummary member = scenario().member(org, owner, "member");
        UUID deleted = scenario().privateOrg(owner);
        String token = scenario().invitation(deleted, owner, Map.of("role", "member"));
        api.as(member).post("/api/v1/invitations/" + token + "/accept", Map.of());
        api.as(owner).post(OrgScenario.path(org, "/archive"), null);
        api.as(owner).delete(OrgScenario.path(deleted, ""));

        PersonalDataRequests.erase(streams, member.id(), false);

        assertThat(jdbc.sql("select count(*) from membership where user_id = :user")
                        .param("user", member.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(scenario().events(org)).contains("org.member-left.v1");
    }

    @Test
    void anInvitationToTheirAddressForgetsIt() {
        UserSummary invited = OrgScenario.user("invited");
        String address = invited.username() + "@example.org";
        streams.publish(new EmailVerified(invited.id(), EmailAddresses.hash(address)), 2);
        Awaitility.await().until(() -> knows(invited));
        scenario().invitation(org, owner, Map.of("role", "member", "email", address));

        PersonalDataRequests.erase(streams, invited.id(), false);

        assertThat(knows(invited)).isFalse();
        assertThat(jdbc.sql("select count(*) from invitation where email = :email")
                        .param("email", address)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyTheLastOwnerOwnsAlone() {
        assertThat(ownedAlone(owner)).contains(org.toString());
        UserSummary second = scenario().member(org, owner, "owner");

        assertThat(ownedAlone(owner)).doesNotContain(org.toString());
        scenario().change(org, owner, second, Map.of("status", "suspended"));

        assertThat(ownedAlone(owner)).contains(org.toString());
        assertThat(api.get("/api/v1/orgs/owned-alone").status()).isEqualTo(401);
    }

    private String ownedAlone(UserSummary user) {
        return api.as(user).get("/api/v1/orgs/owned-alone").text();
    }

    private boolean knows(UserSummary user) {
        return jdbc.sql("select exists (select from verified_address where user_id = :user)")
                .param("user", user.id())
                .query(Boolean.class)
                .single();
    }

    private OrgScenario scenario() {
        return new OrgScenario(api, jdbc);
    }
}
