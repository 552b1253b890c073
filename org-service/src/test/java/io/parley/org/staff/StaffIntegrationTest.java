package io.parley.org.staff;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.security.staff.StaffRole;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Tokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class StaffIntegrationTest {

    private final UserSummary ada = user("ada");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tokens tokens;

    @Test
    void staffSeeAllOrganizationsAlsoPrivateAndDeletedOnes() {
        UUID org = new OrgScenario(api, jdbc)
                .org(ada, Map.of("name", "Hidden " + ada.username(), "visibility", "private"));
        api.as(ada).delete(path(org, ""));

        JsonNode found =
                staff().get("/api/v1/admin/orgs?q=" + ada.username()).body().get("items");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("id").asString()).isEqualTo(org.toString());
        assertThat(found.get(0).get("deletedAt").isNull()).isFalse();
        assertThat(staff().get("/api/v1/admin/orgs?cursor=odd").status()).isEqualTo(400);
    }

    @Test
    void staffSeeThePlatformInNumbers() {
        new OrgScenario(api, jdbc).publicOrg(ada);
        JsonNode numbers = staff().get("/api/v1/admin/stats").body();
        assertThat(numbers.get("organizations").get("total").asLong()).isPositive();
        assertThat(numbers.get("organizations").get("byTier").get("community").asLong())
                .isPositive();
        assertThat(numbers.get("members").asLong()).isPositive();
    }

    @Test
    void nobodyElseDoes() {
        for (String path : new String[] {"/api/v1/admin/orgs", "/api/v1/admin/stats"}) {
            assertThat(api.as(ada).get(path).problem()).isEqualTo("permission-denied");
            assertThat(api.withToken(tokens.ofStaff(ada, StaffRole.BILLING))
                            .get(path)
                            .status())
                    .isEqualTo(403);
            assertThat(api.get(path).status()).isEqualTo(401);
        }
    }

    private Api.Caller staff() {
        return api.withToken(tokens.ofStaff(ada, StaffRole.PLATFORM));
    }
}
