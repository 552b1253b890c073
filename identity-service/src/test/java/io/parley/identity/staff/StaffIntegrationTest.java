package io.parley.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class StaffIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @LocalManagementPort
    private int managementPort;

    @Test
    void whatOperatorsGiveIsInTheNextToken() {
        SignedInPerson person = People.register(api);
        assertThat(claimsOf(person.accessToken())).doesNotContain("staff");

        assertThat(grant(person.username(), "billing").status()).isEqualTo(204);

        assertThat(claimsOf(signIn(person))).contains("\"staff\":[\"billing\"]");
        assertThat(operators().get("/actuator/staff").text()).contains(person.username());
    }

    @Test
    void whatTheyTakeIsGoneFromIt() {
        SignedInPerson person = People.register(api);
        grant(person.username(), "billing");
        grant(person.username(), "billing");

        assertThat(operators()
                        .delete("/actuator/staff/" + person.username() + "/billing")
                        .status())
                .isEqualTo(204);

        assertThat(claimsOf(signIn(person))).doesNotContain("staff");
        assertThat(logOf(person)).containsExactly("granted", "revoked");
    }

    @Test
    void nobodyElseAndNoOtherRoleIsKnown() {
        SignedInPerson person = People.register(api);

        assertThat(grant("nobody-at-all", "billing").status()).isEqualTo(404);
        assertThat(grant(person.username(), "emperor").status()).isEqualTo(404);
        assertThat(api.post("/actuator/staff/" + person.username() + "/billing", null)
                        .status())
                .isIn(401, 403, 404);
    }

    private Api.Answer grant(String username, String role) {
        return operators().post("/actuator/staff/" + username + "/" + role, null);
    }

    private Api.Caller operators() {
        return api.onPort(managementPort);
    }

    private String signIn(SignedInPerson person) {
        return api.post("/api/v1/auth/login", Map.of("login", person.username(), "password", People.PASSWORD))
                .body()
                .get("accessToken")
                .asString();
    }

    private List<String> logOf(SignedInPerson person) {
        return jdbc.sql("select change from staff_log where user_id = ? order by at, id")
                .param(person.id())
                .query(String.class)
                .list();
    }

    private static String claimsOf(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }
}
