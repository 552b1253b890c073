package io.parley.kubernetes;

import static io.parley.kubernetes.Manifests.containerOf;
import static io.parley.kubernetes.Manifests.podOf;
import static io.parley.kubernetes.Manifests.titleOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every pod of ours may do as little as the strictest pod security standard asks, and starts, serves and ends as it should. */
class PodRulesTest {

    static final List<String> OVERLAYS = Manifests.OVERLAYS;

    private static final JsonMapper JSON = new JsonMapper();

    /** What must be exactly so, by where it is in the pod. */
    private static final Map<String, String> OF_EVERY_POD = Map.ofEntries(
            Map.entry("/automountServiceAccountToken", "false"),
            Map.entry("/enableServiceLinks", "false"),
            Map.entry("/securityContext/runAsNonRoot", "true"),
            Map.entry("/securityContext/runAsUser", "10001"),
            Map.entry("/securityContext/seccompProfile/type", "\"RuntimeDefault\""),
            Map.entry("/containers/0/securityContext/allowPrivilegeEscalation", "false"),
            Map.entry("/containers/0/securityContext/readOnlyRootFilesystem", "true"),
            Map.entry("/containers/0/securityContext/capabilities", "{\"drop\":[\"ALL\"]}"),
            Map.entry("/containers/1", "null"),
            Map.entry("/initContainers", "null"),
            Map.entry("/hostNetwork", "null"),
            Map.entry("/hostPID", "null"),
            Map.entry("/hostIPC", "null"),
            Map.entry("/containers/0/securityContext/privileged", "null"),
            Map.entry("/containers/0/resources/limits/cpu", "null"));

    private static final Map<String, String> OF_EVERY_SERVER = Map.of(
            "/containers/0/startupProbe/httpGet", "{\"path\":\"/actuator/health/liveness\",\"port\":\"management\"}",
            "/containers/0/livenessProbe/httpGet", "{\"path\":\"/actuator/health/liveness\",\"port\":\"management\"}",
            "/containers/0/readinessProbe/httpGet",
                    "{\"path\":\"/actuator/health/readiness\",\"port\":\"management\"}");

    private static final Set<String> VOLUMES = Set.of("emptyDir", "secret", "configMap");

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void everyPodKeepsTheRules(String overlay) {
        assertThat(broken(Manifests.of(overlay))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Deployment | gateway           |"
                        + " /spec/template/spec/containers/0/securityContext/readOnlyRootFilesystem | false",
                "Deployment | gateway           | /spec/template/spec/containers/0/securityContext/capabilities/add |"
                        + " [\"NET_ADMIN\"]",
                "Deployment | gateway           | /spec/template/spec/securityContext/runAsNonRoot | false",
                "Deployment | config-server     | /spec/template/spec/securityContext/runAsUser | 0",
                "Deployment | forum-service     | /spec/template/spec/automountServiceAccountToken | true",
                "Deployment | forum-service     | /spec/template/spec/hostNetwork | true",
                "Deployment | forum-service     | /spec/template/spec/volumes/0 | {\"name\": \"tmp\", \"hostPath\":"
                        + " {\"path\": \"/tmp\"}}",
                "Deployment | forum-service     | /spec/template/spec/containers/0/resources/limits/cpu | \"1\"",
                "Deployment | forum-service     | /spec/template/spec/containers/0/resources/limits/memory | \"8Gi\"",
                "Deployment | forum-service     | /spec/template/spec/containers/0/livenessProbe/timeoutSeconds | 1",
                "Deployment | forum-service     | /spec/template/spec/containers/0/livenessProbe/httpGet/path |"
                        + " \"/actuator/health\"",
                "Deployment | forum-service     | /spec/template/spec/containers/0/startupProbe/failureThreshold | 12",
                "Deployment | forum-service     | /spec/template/spec/terminationGracePeriodSeconds | 30",
                "Deployment | forum-service     | /spec/template/spec/containers/0/lifecycle/preStop | {}",
                "Deployment | forum-service     | /spec/template/spec/containers/0/image | \"parley/forum-service\"",
                "Deployment | forum-service     | /spec/strategy/rollingUpdate/maxUnavailable | 1",
                "Job        | identity-migration |"
                        + " /spec/template/spec/containers/0/securityContext/allowPrivilegeEscalation | true",
            })
    void aPodThatBreaksOneIsNamed(String kind, String name, String pointer, String value) {
        Manifests planted = Manifests.of("production").with(kind, name, pointer, JSON.readTree(value));

        assertThat(broken(planted)).hasSize(1).first().asString().contains(name);
    }

    private static List<String> broken(Manifests manifests) {
        List<String> broken = new ArrayList<>();
        manifests.workloads().forEach(workload -> {
            OF_EVERY_POD.forEach((pointer, wanted) -> differ(workload, pointer, wanted, broken));
            memory(workload, broken);
            image(workload, broken);
            volumes(workload, broken);
        });
        manifests.ofKind("Deployment").forEach(server -> {
            OF_EVERY_SERVER.forEach((pointer, wanted) -> differ(server, pointer, wanted, broken));
            probes(server, broken);
            ending(server, broken);
        });
        return broken;
    }

    private static void differ(JsonNode workload, String pointer, String wanted, List<String> broken) {
        JsonNode found = podOf(workload).at(pointer);
        JsonNode wish = JSON.readTree(wanted);
        if (!(wish.isNull() ? found.isMissingNode() : found.equals(wish)))
            broken.add("%s has %s at %s instead of %s".formatted(titleOf(workload), found, pointer, wanted));
    }

    private static void memory(JsonNode workload, List<String> broken) {
        JsonNode resources = containerOf(workload).path("resources");
        if (!resources.at("/limits/memory").equals(resources.at("/requests/memory"))
                || resources.at("/limits/memory").isMissingNode()
                || resources.at("/requests/cpu").isMissingNode())
            broken.add(titleOf(workload) + " must ask for processors and for exactly the memory that it is limited to");
    }

    private static void image(JsonNode workload, List<String> broken) {
        String image = containerOf(workload).path("image").stringValue();
        if (!image.matches(".+(:[^/:]+|@sha256:\\w+)") || image.endsWith(":latest"))
            broken.add(titleOf(workload) + " says of no release that it runs it: " + image);
    }

    private static void volumes(JsonNode workload, List<String> broken) {
        podOf(workload).path("volumes").forEach(volume -> {
            if (VOLUMES.stream().noneMatch(volume::has)) broken.add(titleOf(workload) + " has the volume " + volume);
        });
    }

    private static void probes(JsonNode server, List<String> broken) {
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            if (containerOf(server).path(probe).path("timeoutSeconds").asInt(1) < 3)
                broken.add(titleOf(server) + " gives its " + probe + " less than 3 s");
        }
        JsonNode startup = containerOf(server).path("startupProbe");
        int patience = startup.path("periodSeconds").asInt(10)
                * startup.path("failureThreshold").asInt(3);
        // As long as a start may wait for a migration.
        if (patience < 600) broken.add(titleOf(server) + " would be killed while it waits for a migration");
    }

    private static void ending(JsonNode server, List<String> broken) {
        int sleep = containerOf(server).at("/lifecycle/preStop/sleep/seconds").asInt(0);
        if (sleep < 5) broken.add(titleOf(server) + " ends before all know that it does");
        ServiceSettings settings = ServiceSettings.of(Manifests.nameOf(server));
        int phase = Integer.parseInt(settings.value("spring.lifecycle.timeout-per-shutdown-phase")
                .orElse("30s")
                .replace("s", ""));
        int grace = podOf(server).path("terminationGracePeriodSeconds").asInt(30);
        // Requests in one phase, listeners and the relay in others.
        if (sleep >= 5 && grace < sleep + 2 * phase)
            broken.add("%s is killed after %d s, and may take %d".formatted(titleOf(server), grace, sleep + 2 * phase));
        if (server.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1) != 0)
            broken.add(titleOf(server) + " takes a pod away before another is ready");
    }
}
