package io.parley.billing.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.billing.Entitlement;
import io.parley.contracts.billing.TrialStarted;
import io.parley.contracts.org.OrganizationCreated;
import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class TrialIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    private UUID org;
    private UserSummary owner;

    @BeforeEach
    void organization() {
        org = given.organization(Given.PRIVATE);
        owner = given.member(org, Role.OWNER);
    }

    @Test
    void anOrganizationMayBeTriedOutForFourteenDays() {
        TrialStarted started = streams.await(
                        TrialStarted.class, event -> event.orgId().equals(org))
                .payload();

        JsonNode billing = api.as(owner).get(path()).body();

        assertThat(started.entitlement()).isEqualTo(new Entitlement("community", 50, "trialing"));
        assertThat(billing.get("tier").asString()).isEqualTo("community");
        assertThat(billing.get("status").asString()).isEqualTo("trialing");
        assertThat(billing.get("seats").get("limit").asInt()).isEqualTo(50);
        assertThat(billing.get("currentPeriodEnd").isNull()).isTrue();
        assertThat(billing.get("paymentMethod").isNull()).isTrue();
        Instant ends = Instant.parse(billing.get("trialEndsAt").asString());
        assertThat(ends).isEqualTo(started.endsAt());
        Instant opened = jdbc.sql("select opened_at from account where org_id = ?")
                .param(org)
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
        assertThat(Duration.between(opened, ends)).isEqualTo(Duration.ofDays(14));
    }

    @Test
    void itBeginsOnceHoweverOftenItIsTold() {
        streams.await(TrialStarted.class, event -> event.orgId().equals(org));
        streams.publish(new OrganizationCreated(org, "again", "Told again", "private", 50), 7);

        await().until(() -> jdbc.sql("select slug from account where org_id = ?")
                .param(org)
                .query(String.class)
                .single()
                .equals("again"));

        assertThat(streams.soFar(TrialStarted.class, event -> event.orgId().equals(org)))
                .hasSize(1);
        JsonNode history = api.as(owner).get(path() + "/history").body().get("items");
        assertThat(history.valueStream().map(step -> step.get("what").asString()))
                .containsExactly("billing.trial-started.v1");
    }

    @Test
    void onlyThoseWhoPaySeeIt() {
        UserSummary admin = given.member(org, Role.ADMIN);
        UserSummary treasurer = given.member(org, Role.MEMBER);
        Set<Permission> permissions = EnumSet.copyOf(Permission.defaultsOf(Role.MEMBER));
        permissions.add(Permission.MANAGE_BILLING);
        given.permissionsChanged(org, treasurer, Role.MEMBER, permissions);

        assertThat(api.as(admin).get(path()).problem()).isEqualTo("permission-denied");
        assertThat(api.as(treasurer).get(path()).status()).isEqualTo(200);
        assertThat(api.as(given.user()).get(path()).problem()).isEqualTo("organization-not-found");
        assertThat(api.get(path()).problem()).isEqualTo("unauthenticated");
        assertThat(api.as(owner)
                        .get("/api/v1/orgs/" + UUID.randomUUID() + "/billing")
                        .problem())
                .isEqualTo("organization-not-found");
    }

    private String path() {
        return "/api/v1/orgs/" + org + "/billing";
    }
}
