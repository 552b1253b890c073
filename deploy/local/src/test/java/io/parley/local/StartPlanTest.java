package io.parley.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StartPlanTest {

    @Test
    void nothingAskedForMeansEverything() {
        StartPlan plan = StartPlan.of(List.of());

        assertThat(plan.services()).isEqualTo(Catalogue.SERVICES);
        assertThat(plan.servers()).containsExactlyInAnyOrder(Server.values());
    }

    @Test
    void aServiceBringsWhatItNeedsAndTheWayIn() {
        StartPlan plan = StartPlan.of(List.of("forum"));

        assertThat(names(plan))
                .containsExactly("config-server", "identity-service", "org-service", "forum-service", "gateway");
        assertThat(plan.servers()).containsExactlyInAnyOrder(Server.POSTGRES, Server.KAFKA, Server.MAIL, Server.S3);
    }

    @Test
    void onlySearchBringsElasticsearch() {
        assertThat(StartPlan.of(List.of("chat", "billing-service")).servers()).doesNotContain(Server.ELASTICSEARCH);
        assertThat(StartPlan.of(List.of("search")).servers()).contains(Server.ELASTICSEARCH);
    }

    @Test
    void settingsComeFirstAndTheGatewayLast() {
        List<String> names = names(StartPlan.of(List.of("search", "identity")));

        assertThat(names).startsWith("config-server").endsWith("gateway");
    }

    @Test
    void whatRunsIsLeftOut() {
        StartPlan more = StartPlan.of(List.of("search"))
                .without(Set.of(
                        "config-server",
                        "identity-service",
                        "org-service",
                        "forum-service",
                        "gateway",
                        "kafka",
                        "mail"));

        assertThat(names(more)).containsExactly("search-service");
        assertThat(more.servers()).containsExactlyInAnyOrder(Server.POSTGRES, Server.ELASTICSEARCH, Server.S3);
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> StartPlan.of(List.of("forums")))
                .isInstanceOf(UnknownService.class)
                .hasMessageContaining("\"forums\"")
                .hasMessageContaining("forum, ");
    }

    private static List<String> names(StartPlan plan) {
        return plan.services().stream().map(Service::name).toList();
    }
}
