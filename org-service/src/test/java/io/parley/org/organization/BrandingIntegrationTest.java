package io.parley.org.organization;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class BrandingIntegrationTest {

    private final UserSummary ada = user("ada");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void coloursComeWithAReadablePair() {
        UUID org = new OrgScenario(api, jdbc).publicOrg(ada);
        JsonNode branding = brand(org, Map.of("primaryColor", "#ffff00", "accentColor", "#1f6feb"))
                .body()
                .get("branding");
        assertThat(branding.get("accentColor").asString()).isEqualTo("#1f6feb");
        assertThat(branding.get("primaryAdvice").get("text").asString()).isEqualTo("#000000");
        assertThat(branding.get("accentAdvice").get("onWhite").asDouble()).isGreaterThan(4.5);
        assertThat(brand(org, Map.of("accentColor", "blue")).status()).isEqualTo(400);
    }

    @Test
    void cssIsForPlansThatHaveIt() {
        UUID org = new OrgScenario(api, jdbc).publicOrg(ada);
        String css = ".card { color: #123456; }";
        assertThat(brand(org, Map.of("customCss", css)).problem()).isEqualTo("not-in-plan");

        jdbc.sql("update organization set tier = 'organization' where id = ?")
                .param(org)
                .update();
        assertThat(brand(org, Map.of("customCss", css))
                        .body()
                        .get("branding")
                        .get("customCss")
                        .asString())
                .isEqualTo(css);
        Api.Answer refused = brand(org, Map.of("customCss", ".card { background: url(x) }"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors").get(0).get("pointer").asString())
                .isEqualTo("/branding/customCss");
    }

    private Api.Answer brand(UUID org, Map<String, ?> branding) {
        return api.as(ada).patch(path(org, ""), Map.of("branding", branding));
    }
}
