package io.parley.org;

import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every operation there is: one that is added later is walked too. */
@ParleyIntegrationTest
class StrangersIntegrationTest {

    private static final Map<String, Object> BODIES = Map.of(
            "PATCH /api/v1/orgs/{orgId}", Map.of("name", "Mine"),
            "PATCH /api/v1/orgs/{orgId}/members/{userId}", Map.of("role", "guest"),
            "POST /api/v1/orgs/{orgId}/invitations", Map.of("role", "guest"),
            "POST /api/v1/orgs/{orgId}/invitations/bulk", Map.of("emails", List.of("a@example.org"), "role", "guest"),
            "POST /api/v1/orgs/{orgId}/domains", Map.of("domain", "example.org"),
            "POST /api/v1/orgs/{orgId}/transfer", Map.of("userId", new UUID(1, 1)),
            "PUT /api/v1/orgs/{orgId}/watched-words", Map.of("words", List.of()),
            "POST /api/v1/orgs/{orgId}/uploads", Map.of("name", "logo.png", "size", 1, "contentType", "image/png"));

    private final UserSummary ada = user("ada");
    private final UserSummary stranger = user("stranger");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void aPrivateOrganizationDoesNotExistForStrangers() {
        List<Operation> operations = operations();
        assertThat(operations).hasSizeGreaterThan(12);
        UUID org = new OrgScenario(api, jdbc).privateOrg(ada);
        List<String> before = new OrgScenario(api, jdbc).events(org);

        for (Operation operation : operations) {
            Api.Answer answer = send(api.as(stranger), operation, org);
            assertThat(answer.status()).as(operation.toString()).isEqualTo(404);
            assertThat(answer.problem()).as(operation.toString()).isEqualTo("organization-not-found");
        }
        assertThat(new OrgScenario(api, jdbc).events(org)).isEqualTo(before);
    }

    @Test
    void theIdOfAnotherOrganizationOpensNothing() {
        OrgScenario scenario = new OrgScenario(api, jdbc);
        UUID mine = scenario.privateOrg(stranger);
        UUID other = scenario.privateOrg(ada);
        UserSummary member = scenario.member(other, ada, "member");
        String invitation = api.as(ada)
                .post(OrgScenario.path(other, "/invitations"), Map.of("role", "guest"))
                .body()
                .get("id")
                .asString();

        Api.Caller me = api.as(stranger);
        assertThat(me.get(OrgScenario.path(mine, "/members/" + member.id())).status())
                .isEqualTo(404);
        assertThat(me.patch(OrgScenario.path(mine, "/members/" + member.id()), Map.of("role", "guest"))
                        .status())
                .isEqualTo(404);
        assertThat(me.delete(OrgScenario.path(mine, "/members/" + member.id())).status())
                .isEqualTo(404);
        assertThat(me.get(OrgScenario.path(mine, "/invitations/" + invitation)).status())
                .isEqualTo(404);
        assertThat(me.delete(OrgScenario.path(mine, "/invitations/" + invitation))
                        .status())
                .isEqualTo(404);
    }

    private Api.Answer send(Api.Caller client, Operation operation, UUID org) {
        String path = operation
                .pattern()
                .replace("{orgId}", org.toString())
                .replaceAll("\\{[^}]+}", ada.id().toString());
        Object body = BODIES.getOrDefault(operation.toString(), Map.of());
        return switch (operation.method()) {
            case GET -> client.get(path);
            case POST -> client.post(path, body);
            case PUT -> client.put(path, body);
            case PATCH -> client.patch(path, body);
            case DELETE -> client.delete(path);
            default -> throw new AssertionError("Not walked: " + operation);
        };
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            mapping.getPatternValues().stream()
                    .filter(pattern -> pattern.contains("{orgId}"))
                    .forEach(pattern -> methods.forEach(method -> operations.add(new Operation(method, pattern))));
        }
        return operations;
    }

    private record Operation(RequestMethod method, String pattern) {

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }
}
