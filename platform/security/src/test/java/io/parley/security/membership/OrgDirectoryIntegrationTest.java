package io.parley.security.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.parley.contracts.org.MemberEvent;
import io.parley.contracts.org.MemberJoined;
import io.parley.contracts.org.MemberLeft;
import io.parley.contracts.org.MemberReinstated;
import io.parley.contracts.org.MemberRoleChanged;
import io.parley.contracts.org.MemberSuspended;
import io.parley.contracts.org.ModeratedArea;
import io.parley.contracts.org.OrganizationArchived;
import io.parley.contracts.org.OrganizationChanged;
import io.parley.contracts.org.OrganizationCreated;
import io.parley.messaging.Ids;
import io.parley.security.AccessProblem;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.OrgDirectory;
import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.security.TestTokens;
import io.parley.security.Viewer;
import io.parley.web.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

@OnRealServers
class OrgDirectoryIntegrationTest {

    private static final OrgServiceStub ORG_SERVICE = Servers.ORG_SERVICE;
    private static final List<String> POSTING = List.of("content.read", "content.post");

    private final UUID org = UUID.randomUUID();
    private final CurrentUser ada = TestTokens.ada();
    private final String token = TestTokens.of(ada);
    private long sequence;

    @Autowired
    private OrgDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JwtDecoder decoder;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @BeforeEach
    void adaCalls() {
        breakers.circuitBreaker("org-service").reset();
        ORG_SERVICE.says(404, "{}");
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(decoder.decode(token)));
    }

    @AfterEach
    void nobodyCalls() {
        SecurityContextHolder.clearContext();
        ORG_SERVICE.says(404, "{}");
    }

    @Test
    void anActiveMemberIsDecidedByTheCopyAlone() {
        known("private");
        member(new MemberJoined(org, ada.id(), "moderator", POSTING));
        OrgAccess access = accessOfAda();
        assertThat(access.role()).contains(Role.MODERATOR);
        assertThat(access.permissions()).containsExactlyInAnyOrder(Permission.READ_PUBLIC, Permission.POST);
        assertThat(access.publicOrg()).isFalse();
        assertThat(ORG_SERVICE.questions).isEmpty();
    }

    @Test
    void whereAMemberModeratesIsCopied() {
        UUID forum = Ids.next();
        known("private");
        List<ModeratedArea> areas = List.of(new ModeratedArea("forum", forum));
        member(new MemberJoined(org, ada.id(), "moderator", POSTING, areas));
        assertThat(accessOfAda().areas()).containsExactly(forum);

        member(new MemberRoleChanged(org, ada.id(), "moderator", POSTING));
        assertThat(accessOfAda().areas()).isEmpty();
        member(new MemberReinstated(org, ada.id(), "moderator", POSTING, areas));
        assertThat(accessOfAda().areas()).containsExactly(forum);
    }

    @Test
    void orgServiceSaysWhereAMemberModerates() {
        UUID forum = Ids.next();
        known("private");
        ORG_SERVICE.says(200, """
                {"visibility":"private","myRole":"moderator","myPermissions":["content.post"],
                 "myAreas":[{"type":"forum","id":"%s"}]}
                """.formatted(forum));
        assertThat(accessOfAda().areas()).containsExactly(forum);
    }

    @Test
    void aSuspendedMemberIsAStrangerWithoutAQuestion() {
        known("public");
        member(new MemberJoined(org, ada.id(), "admin", POSTING));
        member(new MemberSuspended(org, ada.id()));
        member(new MemberRoleChanged(org, ada.id(), "owner", POSTING));
        assertThat(accessOfAda().isMember()).isFalse();
        assertThat(accessOfAda().permissions()).containsExactly(Permission.READ_PUBLIC);
        assertThat(ORG_SERVICE.questions).isEmpty();
        member(new MemberReinstated(org, ada.id(), "member", POSTING));
        assertThat(accessOfAda().role()).contains(Role.MEMBER);
    }

    @Test
    void aSuspendedMemberOfAPrivateOrganizationDoesNotFindIt() {
        known("private");
        member(new MemberSuspended(org, ada.id()));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(this::accessOfAda)
                .matches(problem -> problem.is(AccessProblem.ORGANIZATION_NOT_FOUND));
        assertThat(ORG_SERVICE.questions).isEmpty();
    }

    @Test
    void anArchivedOrganizationIsGoneForAll() {
        known("public");
        member(new MemberJoined(org, ada.id(), "owner", POSTING));
        new MembershipWriter(jdbc).apply(new OrganizationArchived(org), 9);
        new MembershipWriter(jdbc).apply(new OrganizationChanged(org, "o", "O", "public", null, null, null), 8);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(this::accessOfAda)
                .matches(problem -> problem.is(AccessProblem.ORGANIZATION_NOT_FOUND));
        assertThat(ORG_SERVICE.questions).isEmpty();
    }

    @Test
    void whoJustJoinedIsAskedFor() {
        known("private");
        ORG_SERVICE.says(200, visible("private", "\"member\""));
        assertThat(accessOfAda().can(Permission.POST)).isTrue();
        assertThat(ORG_SERVICE.questions).containsExactly("/api/v1/orgs/" + org + " Bearer " + token);
    }

    @Test
    void whoLeftMayHaveComeBack() {
        known("public");
        member(new MemberJoined(org, ada.id(), "member", POSTING));
        member(new MemberLeft(org, ada.id()));
        ORG_SERVICE.says(200, visible("public", "\"guest\""));
        assertThat(accessOfAda().role()).contains(Role.GUEST);
        assertThat(ORG_SERVICE.questions).hasSize(1);
    }

    @Test
    void anUnknownOrganizationIsAskedFor() {
        ORG_SERVICE.says(200, visible("public", "null"));
        OrgAccess access = accessOfAda();
        assertThat(access.publicOrg()).isTrue();
        assertThat(access.isMember()).isFalse();
        assertThat(access.permissions()).containsExactly(Permission.READ_PUBLIC);
    }

    @Test
    void denialsAreNotAskedForAgainAtOnce() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(this::accessOfAda)
                .matches(problem -> problem.is(AccessProblem.ORGANIZATION_NOT_FOUND));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(this::accessOfAda)
                .matches(problem -> problem.is(AccessProblem.ORGANIZATION_NOT_FOUND));
        assertThat(ORG_SERVICE.questions).hasSize(1);
        known("private");
        member(new MemberJoined(org, ada.id(), "member", POSTING));
        assertThat(accessOfAda().isMember()).isTrue();
    }

    @Test
    void aPrivateOrganizationDoesNotExistForStrangers() {
        known("private");
        ORG_SERVICE.says(200, visible("private", "null"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(this::accessOfAda)
                .matches(problem -> problem.is(AccessProblem.ORGANIZATION_NOT_FOUND));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> directory.accessOf(org, Viewer.anonymous()))
                .matches(problem -> problem.is(AccessProblem.ORGANIZATION_NOT_FOUND));
    }

    @Test
    void whoIsUnknownReadsWhatIsPublicWithoutAQuestion() {
        known("public");
        OrgAccess access = directory.accessOf(org, Viewer.anonymous());
        assertThat(access.can(Permission.READ_PUBLIC)).isTrue();
        assertThat(access.signedIn()).isFalse();
        assertThat(ORG_SERVICE.questions).isEmpty();
    }

    @Test
    void theTokenOfTheCallerIsNotUsedForSomeoneElse() {
        CurrentUser bob = TestTokens.ada();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> directory.accessOf(org, Viewer.of(bob)))
                .matches(problem -> problem.is(AccessProblem.ORGANIZATION_NOT_FOUND));
        assertThat(ORG_SERVICE.questions).containsExactly("/api/v1/orgs/" + org + " null");
    }

    @Test
    void whenOrgServiceIsSilentTheCopyCountsIfItKnowsTheOrganization() {
        ORG_SERVICE.isSilent();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(this::accessOfAda)
                .matches(problem -> problem.is(AccessProblem.MEMBERSHIP_UNAVAILABLE));
        known("public");
        assertThat(accessOfAda().permissions()).containsExactly(Permission.READ_PUBLIC);
    }

    @Test
    void whenOrgServiceIsBrokenItIsSoonNotAskedAnyMore() {
        ORG_SERVICE.says(500, "{}");
        for (int i = 0; i < 30; i++) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(this::accessOfAda)
                    .matches(problem -> problem.is(AccessProblem.MEMBERSHIP_UNAVAILABLE));
        }
        assertThat(ORG_SERVICE.questions).hasSizeLessThan(30);
    }

    @Test
    void nonsenseFromOrgServiceIsNoAnswer() {
        known("public");
        ORG_SERVICE.says(200, "<html>");
        assertThat(accessOfAda().isMember()).isFalse();
        ORG_SERVICE.says(200, "{\"visibility\":\"public\",\"myRole\":\"emperor\",\"newField\":1}");
        assertThat(accessOfAda().isMember()).isFalse();
        ORG_SERVICE.says(401, "{}");
        assertThat(accessOfAda().isMember()).isFalse();
    }

    @Test
    void olderEventsChangeNothing() {
        known("public");
        new MembershipWriter(jdbc).apply(new MemberLeft(org, ada.id()), 5);
        new MembershipWriter(jdbc).apply(new MemberJoined(org, ada.id(), "owner", POSTING), 4);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(this::accessOfAda)
                .matches(problem -> problem.is(AccessProblem.ORGANIZATION_NOT_FOUND));
        new MembershipWriter(jdbc).apply(new MemberJoined(org, ada.id(), "guest", POSTING), 6);
        assertThat(accessOfAda().role()).contains(Role.GUEST);
    }

    private OrgAccess accessOfAda() {
        return directory.accessOf(org, Viewer.of(ada));
    }

    private void known(String visibility) {
        new MembershipWriter(jdbc).apply(new OrganizationCreated(org, "o", "O", visibility, null), 1);
    }

    private void member(MemberEvent event) {
        sequence++;
        new MembershipWriter(jdbc).apply(event, sequence);
    }

    private static String visible(String visibility, String role) {
        return """
                {"id":"x","slug":"o","visibility":"%s","myRole":%s,"myPermissions":["content.read","content.post","new.one"]}
                """.formatted(visibility, role);
    }
}
