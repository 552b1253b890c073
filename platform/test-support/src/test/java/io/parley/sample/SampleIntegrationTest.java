package io.parley.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.org.MemberLeft;
import io.parley.messaging.ReceivedEvent;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.HttpOperations;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import io.parley.test.Tokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ParleyIntegrationTest
class SampleIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private Tokens tokens;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void membersAreWhatTheyWereGiven() {
        UUID org = given.organization(Given.PRIVATE);
        UserSummary admin = given.member(org, Role.ADMIN);
        UserSummary newcomer = given.newcomer(org, Role.MEMBER);
        UserSummary stranger = given.user();

        assertThat(roleOf(admin, org)).isEqualTo("admin");
        assertThat(roleOf(newcomer, org)).isEqualTo("member");
        assertThat(api.as(stranger).get(path(org)).problem()).isEqualTo("organization-not-found");
        assertThat(api.get(path(org)).status()).isEqualTo(404);

        given.roleChanged(org, admin, Role.GUEST);
        assertThat(roleOf(admin, org)).isEqualTo("guest");
        given.left(org, admin);
        assertThat(api.as(admin).get(path(org)).status()).isEqualTo(404);
    }

    @Test
    void whatTheServiceSaysIsHeard() {
        UUID org = given.organization(Given.PUBLIC);
        UserSummary member = given.member(org, Role.MEMBER);

        Api.Answer answer = api.as(member).post(path(org), Map.of());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().get("user").asString()).isEqualTo(member.id().toString());
        ReceivedEvent<MemberLeft> event =
                streams.await(MemberLeft.class, left -> left.userId().equals(member.id()));
        assertThat(event.source()).isEqualTo("/sample-service");
        assertThat(event.actorId()).isEqualTo(member.id());
        assertThat(streams.headersOf(event.id())).containsEntry("ce_type", "org.member-left.v1");
    }

    @Test
    void nobodyBelievesBadTokens() {
        UUID org = given.organization(Given.PUBLIC);
        UserSummary user = given.user();
        UserSummary other = given.user();

        assertThat(statusWith(tokens.of(user), org)).isEqualTo(200);
        assertThat(statusWith(tokens.expired(user), org)).isEqualTo(401);
        assertThat(statusWith(tokens.foreign(user), org)).isEqualTo(401);
        assertThat(statusWith(tokens.ofIssuer(user, "https://elsewhere"), org)).isEqualTo(401);
        assertThat(statusWith(tokens.forAudience(user, "elsewhere"), org)).isEqualTo(401);
        assertThat(statusWith(tokens.tampered(user, other), org)).isEqualTo(401);
        assertThat(statusWith("nonsense", org)).isEqualTo(401);
    }

    @Test
    void textIsSentAsItIs() {
        UUID org = given.organization(Given.PUBLIC);
        UserSummary member = given.member(org, Role.MEMBER);

        assertThat(api.as(member).post(path(org), "{").status()).isEqualTo(400);
    }

    @Test
    void itsOperationsAreKnown() {
        assertThat(HttpOperations.of(mappings))
                .containsExactly("GET /api/v1/samples/{orgId}", "POST /api/v1/samples/{orgId}");
    }

    private int statusWith(String token, UUID org) {
        return api.withToken(token).get(path(org)).status();
    }

    private String roleOf(UserSummary user, UUID org) {
        return api.as(user).get(path(org)).body().get("role").asString();
    }

    private static String path(UUID org) {
        return "/api/v1/samples/" + org;
    }
}
