package io.parley.billing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class PlansIntegrationTest {

    @Autowired
    private Api api;

    @Test
    void everybodyMayReadWhatThingsCost() {
        JsonNode plans = api.get("/api/v1/billing/plans").body();

        assertThat(plans.valueStream().map(PlansIntegrationTest::summary))
                .containsExactly(
                        "community month 2900 50",
                        "community year 29000 50",
                        "organization month 9900 250",
                        "organization year 99000 250",
                        "enterprise month 29900 1000",
                        "enterprise year 299000 1000");
        assertThat(plans.get(0).get("price").get("currency").asString()).isEqualTo("usd");
        assertThat(plans.valueStream())
                .allMatch(plan -> plan.get("minimumSeats").isNull());
        assertThat(plans.get(4).get("features").valueStream().map(JsonNode::asString))
                .contains("custom-domain", "branding")
                .doesNotContain("white-label");
    }

    private static String summary(JsonNode plan) {
        return "%s %s %d %d"
                .formatted(
                        plan.get("tier").asString(),
                        plan.get("interval").asString(),
                        plan.get("price").get("amount").asLong(),
                        plan.get("memberLimit").asInt());
    }
}
