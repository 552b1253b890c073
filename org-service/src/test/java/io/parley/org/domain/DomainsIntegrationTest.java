package io.parley.org.domain;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.identity.EmailVerified;
import io.parley.contracts.org.OrganizationDomainLost;
import io.parley.contracts.org.OrganizationDomainVerified;
import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import io.parley.web.text.EmailAddresses;
import io.parley.web.text.EmailDomains;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest(properties = "parley.org.domains.looked-for-every=PT0.2S")
class DomainsIntegrationTest {

    private static final TestDns DNS = new TestDns();

    private final UserSummary ada = user("ada");
    private final String domain = ada.username() + ".example.org";

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Streams streams;

    private OrgScenario scenario;
    private UUID org;

    @DynamicPropertySource
    static void nameServer(DynamicPropertyRegistry registry) {
        registry.add("parley.org.domains.server", DNS::address);
    }

    @BeforeEach
    void anOrganization() {
        DNS.goAway(false);
        scenario = new OrgScenario(api, jdbc);
        org = scenario.privateOrg(ada);
    }

    @Test
    void aDomainIsTheOrganizationsOnceDnsSaysSo() {
        JsonNode added = add(org, ada, Map.of("domain", " " + domain.toUpperCase(java.util.Locale.ROOT) + " "));
        assertThat(added.get("domain").asString()).isEqualTo(domain);
        assertThat(added.get("state").asString()).isEqualTo("pending");
        assertThat(added.get("recordName").asString()).isEqualTo("_parley." + domain);

        JsonNode failed = verify(org, ada, added);
        assertThat(failed.get("state").asString()).isEqualTo("failed");
        assertThat(failed.get("reason").asString()).isEqualTo("no-record");

        DNS.say("_parley." + domain, "parley-verification=another");
        assertThat(verify(org, ada, added).get("reason").asString()).isEqualTo("other-value");

        publish(added);
        JsonNode verified = verify(org, ada, added);
        assertThat(verified.get("state").asString()).isEqualTo("verified");
        assertThat(verified.get("reason").isNull()).isTrue();
        streams.await(
                OrganizationDomainVerified.class,
                event -> event.orgId().equals(org) && event.domain().equals(domain));
    }

    @Test
    void aNameServerThatIsAwayTakesNothingAway() {
        JsonNode added = verified(org, ada, Map.of("domain", domain));
        DNS.goAway(true);

        JsonNode again = verify(org, ada, added);

        assertThat(again.get("state").asString()).isEqualTo("verified");
        assertThat(again.get("reason").asString()).isEqualTo("no-answer");
        assertThat(again.get("lostAt").isNull()).isTrue();
    }

    @Test
    void aRecordThatIsAwayForThreeDaysLosesTheDomainAndOwnersAreTold() {
        JsonNode added = verified(org, ada, Map.of("domain", domain));
        DNS.forget("_parley." + domain);

        assertThat(verify(org, ada, added).get("lostAt").isNull()).isFalse();
        jdbc.sql("""
                        update organization_domain set failing_since = failing_since - interval '3 days',
                               checked_at = checked_at - interval '2 days' where domain = :domain""").param("domain", domain).update();

        OrganizationDomainLost lost = streams.await(
                        OrganizationDomainLost.class, event -> event.orgId().equals(org))
                .payload();
        assertThat(lost.reason()).isEqualTo("no-record");
        assertThat(lost.ownerIds()).containsExactly(ada.id());
        assertThat(one(org, ada).get("state").asString()).isEqualTo("failed");
    }

    @Test
    void ofTwoWhoSayItTheFirstToShowItHasIt() {
        UserSummary eve = user("eve");
        UUID other = scenario.privateOrg(eve);
        JsonNode theirs = add(other, eve, Map.of("domain", domain));
        verified(org, ada, Map.of("domain", domain));
        publish(theirs);

        assertThat(verify(other, eve, theirs).get("reason").asString()).isEqualTo("taken");
        UUID third = scenario.privateOrg(eve);
        assertThat(api.as(eve)
                        .post(path(third, "/domains"), Map.of("domain", domain))
                        .problem())
                .isEqualTo("domain-taken");
    }

    @Test
    void whoseAddressIsThereSeesAPrivateOrganizationOfferedAndJoinsIt() {
        UserSummary bob = user("bob");
        UserSummary stranger = user("stranger");
        knowAddress(bob, "bob@" + domain);
        knowAddress(stranger, "stranger@gmail.com");
        JsonNode added = add(org, ada, Map.of("domain", domain, "autoJoin", true));
        assertThat(api.as(bob).post(path(org, "/join"), null).status()).isEqualTo(404);

        publish(added);
        verify(org, ada, added);

        assertThat(api.as(bob).get("/api/v1/orgs/offered").text()).contains(org.toString());
        assertThat(api.as(stranger).get("/api/v1/orgs/offered").text()).doesNotContain(org.toString());
        assertThat(api.as(stranger).post(path(org, "/join"), null).status()).isEqualTo(404);
        assertThat(api.as(bob).post(path(org, "/join"), null).status()).isEqualTo(200);
        assertThat(api.as(bob).get("/api/v1/orgs/offered").text()).doesNotContain(org.toString());
    }

    @Test
    void seatsAndBansHoldForThemToo() {
        UserSummary bob = user("bob");
        UserSummary eve = user("eve");
        knowAddress(bob, "bob@" + domain);
        knowAddress(eve, "eve@" + domain);
        verified(org, ada, Map.of("domain", domain, "autoJoin", true));
        jdbc.sql("insert into ban (org_id, user_id, imposed_by, imposed_at) values (:org, :user, :by, now())")
                .param("org", org)
                .param("user", eve.id())
                .param("by", ada.id())
                .update();
        scenario.limitSeats(org, 1);

        assertThat(api.as(bob).post(path(org, "/join"), null).problem()).isEqualTo("seat-limit-reached");
        assertThat(api.as(eve).post(path(org, "/join"), null).problem()).isEqualTo("member-banned");
        assertThat(api.as(eve).get("/api/v1/orgs/offered").text()).doesNotContain(org.toString());
    }

    @Test
    void aDomainOfOnesOwnComesWithThePlanAndLeadsToTheOrganization() {
        assertThat(api.as(ada)
                        .post(path(org, "/domains"), Map.of("domain", domain, "custom", true))
                        .problem())
                .isEqualTo("not-in-plan");
        jdbc.sql("update organization set tier = 'enterprise' where id = :org")
                .param("org", org)
                .update();
        verified(org, ada, Map.of("domain", domain, "custom", true));

        assertThat(api.as(ada)
                        .get("/api/v1/orgs/by-host/" + domain)
                        .body()
                        .get("id")
                        .asString())
                .isEqualTo(org.toString());
        assertThat(api.get("/api/v1/orgs/by-host/" + domain).problem()).isEqualTo("organization-not-found");
    }

    @Test
    void whatIsNoDomainAndWhereEverybodyHasAddressesIsRefused() {
        for (String bad :
                new String[] {"", "localhost", "127.0.0.1", "a b.org", "-.org", "x".repeat(64) + ".org", "a..org"})
            assertThat(api.as(ada)
                            .post(path(org, "/domains"), Map.of("domain", bad))
                            .status())
                    .as(bad)
                    .isEqualTo(400);
        assertThat(api.as(ada)
                        .post(path(org, "/domains"), Map.of("domain", "gmail.com", "autoJoin", true))
                        .status())
                .isEqualTo(400);
        UserSummary member = scenario.member(org, ada, "member");
        assertThat(api.as(member).get(path(org, "/domains")).problem()).isEqualTo("permission-denied");
    }

    @Test
    void whoGivesADomainUpMakesRoomForAnother() {
        JsonNode added = verified(org, ada, Map.of("domain", domain));

        assertThat(api.as(ada)
                        .delete(path(org, "/domains/" + added.get("id").asString()))
                        .status())
                .isEqualTo(204);

        assertThat(api.as(ada).get(path(org, "/domains")).body().get("items")).isEmpty();
        assertThat(api.as(ada)
                        .delete(path(org, "/domains/" + added.get("id").asString()))
                        .problem())
                .isEqualTo("domain-not-found");
        streams.await(
                OrganizationDomainLost.class,
                event -> event.orgId().equals(org) && event.reason().equals("removed"));
    }

    private void knowAddress(UserSummary who, String address) {
        streams.publish(
                new EmailVerified(
                        who.id(),
                        EmailAddresses.hash(address),
                        null,
                        null,
                        null,
                        EmailDomains.hashOf(address).orElse(null)),
                2);
        await().until(() -> jdbc.sql("select exists (select from verified_address where user_id = :user)")
                .param("user", who.id())
                .query(Boolean.class)
                .single());
    }

    private JsonNode add(UUID where, UserSummary who, Map<String, ?> body) {
        Api.Answer answer = api.as(who).post(path(where, "/domains"), body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.body();
    }

    private void publish(JsonNode added) {
        DNS.say(added.get("recordName").asString(), added.get("recordValue").asString());
    }

    private JsonNode verified(UUID where, UserSummary who, Map<String, ?> body) {
        JsonNode added = add(where, who, body);
        publish(added);
        JsonNode verified = verify(where, who, added);
        assertThat(verified.get("state").asString()).isEqualTo("verified");
        return verified;
    }

    /** As one who waited a moment since the last look. */
    private JsonNode verify(UUID where, UserSummary who, JsonNode added) {
        jdbc.sql("update organization_domain set checked_at = checked_at - interval '6 seconds' where id = :id")
                .param("id", UUID.fromString(added.get("id").asString()))
                .update();
        return api.as(who)
                .post(path(where, "/domains/" + added.get("id").asString() + "/verify"), null)
                .body();
    }

    private JsonNode one(UUID where, UserSummary who) {
        return api.as(who).get(path(where, "/domains")).body().get("items").get(0);
    }
}
