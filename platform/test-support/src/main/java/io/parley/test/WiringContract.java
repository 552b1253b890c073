package io.parley.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.security.AccessProblem;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.OrgDirectory;
import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.security.Viewer;
import io.parley.security.tier.Feature;
import io.parley.security.tier.Tiers;
import io.parley.web.problem.Problem;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** What a service that guards an organization's data can do before it has a single feature. Extend it with a test class. */
@ParleyIntegrationTest
public abstract class WiringContract {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private OrgDirectory organizations;

    @Autowired
    private Tiers tiers;

    @LocalManagementPort
    private int managementPort;

    @Test
    void itsCopyOfMembershipsDecides() {
        UUID orgId = given.organization(Given.PRIVATE);
        UserSummary member = given.member(orgId, Role.MEMBER);
        UserSummary stranger = given.user();

        assertThat(organizations.accessOf(orgId, viewer(member)).can(Permission.POST))
                .isTrue();
        assertThatThrownBy(() -> organizations.accessOf(orgId, viewer(stranger)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(AccessProblem.ORGANIZATION_NOT_FOUND));
    }

    @Test
    void whoIsSilencedReadsOnly() {
        UUID orgId = given.organization(Given.PRIVATE);
        UserSummary silenced = given.member(orgId, Role.MEMBER);
        UserSummary other = given.member(orgId, Role.MEMBER);
        given.silenced(orgId, silenced);

        OrgAccess access = organizations.accessOf(orgId, viewer(silenced));
        access.require(Permission.READ_MEMBERS);
        assertThatThrownBy(() -> access.require(Permission.POST))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(AccessProblem.MEMBER_SILENCED));
        organizations.accessOf(orgId, viewer(other)).require(Permission.POST);
    }

    @Test
    void whatIsArchivedIsReadOnly() {
        UUID orgId = given.organization(Given.PRIVATE);
        UserSummary member = given.member(orgId, Role.MEMBER);
        given.frozen(orgId, Given.PRIVATE);

        OrgAccess archived = organizations.accessOf(orgId, viewer(member));
        archived.require(Permission.READ_MEMBERS);
        assertThatThrownBy(() -> archived.require(Permission.POST))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(AccessProblem.ORGANIZATION_ARCHIVED));
    }

    @Test
    void whereNothingIsPaidNothingIsWritten() {
        UUID orgId = given.organization(Given.PRIVATE);
        UserSummary member = given.member(orgId, Role.MEMBER);
        given.readOnly(orgId);

        OrgAccess unpaid = organizations.accessOf(orgId, viewer(member));
        unpaid.require(Permission.READ_MEMBERS);
        assertThatThrownBy(() -> unpaid.require(Permission.POST))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(AccessProblem.ORGANIZATION_READ_ONLY));

        given.paid(orgId, "organization");
        organizations.accessOf(orgId, viewer(member)).require(Permission.POST);
        assertThat(tiers.of(orgId).allows(Feature.BRANDING)).isTrue();
        assertThat(tiers.of(orgId).allows(Feature.CUSTOM_DOMAIN)).isFalse();
    }

    @Test
    void anUnknownPathIsAProblemDocument() {
        Api.Answer answer = api.get("/api/v1/nothing-here");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void itDescribesItself() {
        Api.Answer document = api.get("/v3/api-docs");

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.body().get("openapi").asString()).startsWith("3.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"liveness", "readiness", "messaging"})
    void eachGroupOfItsHealthIsUp(String group) {
        Api.Answer health = management().get("/actuator/health/" + group);

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body().get("status").asString()).isEqualTo("UP");
    }

    @Test
    void itsMetricsCanBeScraped() {
        Api.Answer metrics = management().get("/actuator/prometheus");

        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.text()).contains("outbox_oldest_age_seconds", "outbox_unsent");
    }

    @Test
    void itsDeadLettersCanBeReadAndSentAgain() {
        Api.Answer open = management().get("/actuator/deadletters");
        Api.Answer redriven = management().post("/actuator/deadletters/org.members", null);

        assertThat(open.status()).isEqualTo(200);
        assertThat(open.body().isArray()).isTrue();
        assertThat(redriven.status()).isEqualTo(200);
        assertThat(redriven.body().get("topic").asString()).isEqualTo("org.members");
        assertThat(redriven.body().get("count").asInt()).isZero();
        assertThat(management()
                        .post("/actuator/deadletters/nobodys.topic", null)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void itsRefusedEventsCanBeReadAndLetGoOf() {
        Api.Answer refused = management().get("/actuator/outbox");

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body().isArray()).isTrue();
        assertThat(management().delete("/actuator/outbox/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void itsPublicPortTellsOperatorsNothing() {
        assertThat(api.get("/actuator/outbox").status()).isIn(401, 403, 404);
        assertThat(api.get("/actuator/deadletters").status()).isIn(401, 403, 404);
        assertThat(api.get("/actuator/prometheus").status()).isIn(401, 403, 404);
    }

    private Api.Caller management() {
        return api.onPort(managementPort);
    }

    private static Viewer viewer(UserSummary user) {
        return new Viewer(Optional.of(
                new CurrentUser(user.id(), user.username(), user.displayName(), user.avatarUrl(), UUID.randomUUID())));
    }
}
