package io.parley.kubernetes.network;

import io.parley.kubernetes.Manifests;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Who talks to whom.
 *
 * @param name as it is told to people
 * @param namespace labels of a namespace that is not ours; empty for our own pods and for addresses outside
 * @param labels of the pods; empty for addresses outside
 * @param ports on which it listens
 */
record Endpoint(String name, Map<String, String> namespace, Map<String, String> labels, Set<Integer> ports) {

    private static final String NAMESPACE = "kubernetes.io/metadata.name";

    /** Everybody who could have to do with the pods of an overlay. */
    static List<Endpoint> of(Manifests manifests) {
        return Stream.concat(manifests.workloads().map(Endpoint::ofWorkload), others())
                .toList();
    }

    boolean isOurs() {
        return namespace.isEmpty() && !labels.isEmpty();
    }

    boolean isOutside() {
        return namespace.isEmpty() && labels.isEmpty();
    }

    private static Endpoint ofWorkload(JsonNode workload) {
        Map<String, String> labels = Manifests.labelsOf(workload).properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().stringValue()));
        Set<Integer> ports = Manifests.containerOf(workload)
                .path("ports")
                .valueStream()
                .map(port -> port.path("containerPort").asInt())
                .collect(Collectors.toSet());
        return new Endpoint(Manifests.nameOf(workload), Map.of(), labels, ports);
    }

    private static Stream<Endpoint> others() {
        return Stream.of(
                server("database", Set.of(5432, 8000)),
                server("kafka", Set.of(9092, 9091)),
                server("elasticsearch", Set.of(9200, 9300)),
                new Endpoint("the internet", Map.of(), Map.of(), Set.of(25, 80, 443, 587)),
                new Endpoint("DNS", Map.of(NAMESPACE, "kube-system"), Map.of("k8s-app", "kube-dns"), Set.of(53)),
                namespace("the entrance", Map.of("parley.io/edge", "true"), 80),
                namespace("monitoring", Map.of("parley.io/monitoring", "true"), 4318),
                namespace("a stranger's namespace", Map.of(NAMESPACE, "stranger"), 80),
                new Endpoint("a stranger's pod", Map.of(), Map.of("app", "stranger"), Set.of(80)));
    }

    private static Endpoint server(String what, Set<Integer> ports) {
        return new Endpoint(what, Map.of(), Map.of("parley.io/serves", what), ports);
    }

    private static Endpoint namespace(String name, Map<String, String> labels, int port) {
        return new Endpoint(name, labels, Map.of("app", "any"), Set.of(port));
    }
}
