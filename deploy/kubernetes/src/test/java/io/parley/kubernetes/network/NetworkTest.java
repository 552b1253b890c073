package io.parley.kubernetes.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.kubernetes.Manifests;
import io.parley.kubernetes.ServiceSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The NetworkPolicies let through what the services' settings need, and nothing else. */
class NetworkTest {

    private static final String PLATFORM_SECURITY = "classpath:parley-security.yaml";
    private static final String PLATFORM_FILES = "classpath:parley-files.yaml";

    @ParameterizedTest
    @ValueSource(strings = {"small", "production"})
    void whatTheSettingsNeedIsAllowedAndNothingElse(String overlay) {
        Manifests manifests = Manifests.of(overlay);

        assertThat(NetworkFlows.allowedBy(manifests)).isEqualTo(needed(manifests));
    }

    @Test
    void serversOutsideTheClusterAreReachedByTheirAddresses() {
        Set<String> allowed = NetworkFlows.allowedBy(Manifests.of("external-services"));

        assertThat(allowed).noneMatch(flow -> flow.contains("→ database") || flow.contains("→ kafka"));
        assertThat(Manifests.of("external-services")
                        .one("NetworkPolicy", "database")
                        .at("/spec/egress/0/to/0/ipBlock/cidr")
                        .stringValue())
                .isNotBlank();
    }

    @Test
    void aFlowThatIsMissingIsFound() {
        Manifests planted = Manifests.of("production").without("NetworkPolicy", "memberships-of-org-service");

        assertThat(NetworkFlows.allowedBy(planted))
                .doesNotContain("forum-service → org-service:8080")
                .isNotEqualTo(needed(planted));
    }

    @Test
    void aFlowTooManyIsFound() {
        Manifests planted = Manifests.of("production")
                .with("NetworkPolicy", "database", "/spec/podSelector", Map.of())
                .with("NetworkPolicy", "database-instances", "/spec/ingress", List.of(Map.of()));

        assertThat(NetworkFlows.allowedBy(planted))
                .contains("gateway → database:5432", "a stranger's pod → database:5432");
    }

    private static Set<String> needed(Manifests manifests) {
        Set<String> flows = new TreeSet<>();
        List<String> servers =
                manifests.ofKind("Deployment").map(Manifests::nameOf).toList();
        servers.forEach(server -> {
            ServiceSettings settings = ServiceSettings.of(server);
            callsOf(server, settings).forEach(target -> flows.add(server + " → " + target));
            if (settings.has("spring.datasource.url")) migrates(server, flows);
            if (!server.equals("config-server"))
                flows.add("monitoring → %s:%d".formatted(server, settings.port("management.server.port", 8080)));
        });
        manifests.workloads().map(Manifests::nameOf).forEach(workload -> {
            flows.add(workload + " → DNS:53");
            if (exportsTelemetry(manifests) && !workload.equals("config-server"))
                flows.add(workload + " → monitoring:4318");
        });
        flows.addAll(Set.of("the entrance → gateway:8080", "the entrance → notification-service:8116"));
        flows.addAll(amongServers());
        return flows;
    }

    private static Set<String> callsOf(String server, ServiceSettings settings) {
        Set<String> targets = new TreeSet<>();
        if (settings.values().containsValue("configserver:${PARLEY_CONFIG_URL}")) targets.add("config-server:8888");
        if (settings.imports().contains(PLATFORM_SECURITY)) {
            if (!server.equals("identity-service")) targets.add("identity-service:8080");
            boolean copies = !settings.value("parley.security.membership.enabled")
                    .orElse("true")
                    .equals("false");
            // It asks which organizations somebody who leaves owns alone.
            boolean asks = server.equals("identity-service");
            if (copies || asks) targets.add("org-service:8080");
        }
        targets.addAll(routesOf(settings));
        targets.addAll(payments(settings));
        if (settings.has("spring.datasource.url")) targets.add("database:5432");
        if (settings.has("spring.kafka.")) targets.add("kafka:9092");
        if (settings.has("spring.elasticsearch.")) targets.add("elasticsearch:9200");
        if (settings.imports().contains(PLATFORM_FILES) || callsStripe(server)) targets.add("the internet:443");
        if (settings.has("spring.mail.")) targets.add("the internet:587");
        return targets;
    }

    /** Only the gateway has routes. */
    private static Set<String> routesOf(ServiceSettings settings) {
        return settings.values().entrySet().stream()
                .filter(entry -> entry.getKey().matches("spring\\.cloud\\.gateway\\..*\\.routes\\[\\d+]\\.uri"))
                .map(entry -> entry.getValue().equals("${parley.urls.identity}")
                        ? settings.value("parley.urls.identity").orElseThrow()
                        : entry.getValue())
                .map(uri -> URI.create(uri.replaceAll("^\\$\\{\\w+:(.*)}$", "$1")))
                .map(uri -> uri.getHost() + ":" + uri.getPort())
                .collect(Collectors.toSet());
    }

    /** Who sells asks for the page to pay at. */
    private static Set<String> payments(ServiceSettings settings) {
        return settings.has("parley.event.billing.") ? Set.of("billing-service:8080") : Set.of();
    }

    private static boolean exportsTelemetry(Manifests manifests) {
        // Its name ends with a hash of what it says.
        return manifests.ofKind("ConfigMap").anyMatch(map -> map.path("data").has("PARLEY_TELEMETRY_OTLP"));
    }

    private static boolean callsStripe(String server) {
        return server.equals("billing-service");
    }

    private static void migrates(String server, Set<String> flows) {
        String migration = server.replace("-service", "-migration");
        flows.add(migration + " → config-server:8888");
        flows.add(migration + " → database:5432");
    }

    /** The replicas of each server among themselves, and their way to the API of the cluster and to the backups. */
    private static Set<String> amongServers() {
        return Set.of(
                "database → database:5432",
                "database → database:8000",
                "kafka → kafka:9091",
                "elasticsearch → elasticsearch:9300",
                "database → the internet:443",
                "database → DNS:53",
                "kafka → DNS:53",
                "elasticsearch → DNS:53",
                "a stranger's pod → DNS:53");
    }
}
