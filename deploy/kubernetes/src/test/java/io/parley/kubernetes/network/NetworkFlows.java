package io.parley.kubernetes.network;

import io.parley.kubernetes.Manifests;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Which connections the NetworkPolicies of an overlay let through, as Kubernetes reads them: both sides must agree. */
final class NetworkFlows {

    private final List<JsonNode> policies;

    private NetworkFlows(List<JsonNode> policies) {
        this.policies = policies;
    }

    /** All of them, as {@code gateway → forum-service:8080}. */
    static Set<String> allowedBy(Manifests manifests) {
        NetworkFlows flows = new NetworkFlows(manifests.ofKind("NetworkPolicy").toList());
        List<Endpoint> all = Endpoint.of(manifests);
        Set<String> allowed = new TreeSet<>();
        for (Endpoint from : all) {
            for (Endpoint to : all) {
                if (!from.isOurs() && !to.isOurs()) continue;
                to.ports().stream()
                        .filter(port ->
                                flows.mayPass("egress", from, to, port) && flows.mayPass("ingress", to, from, port))
                        .forEach(port -> allowed.add(text(from, to, port)));
            }
        }
        return allowed;
    }

    static String text(Endpoint from, Endpoint to, int port) {
        return "%s → %s:%d".formatted(from.name(), to.name(), port);
    }

    /** Whether one side's policies say yes to the other. */
    private boolean mayPass(String direction, Endpoint own, Endpoint other, int port) {
        if (!own.isOurs()) return true;
        String type = direction.equals("egress") ? "Egress" : "Ingress";
        String peers = direction.equals("egress") ? "to" : "from";
        List<JsonNode> selecting = policies.stream()
                .filter(policy -> policy.at("/spec/policyTypes")
                        .valueStream()
                        .anyMatch(each -> each.stringValue().equals(type)))
                .filter(policy -> selects(policy.at("/spec/podSelector"), own.labels()))
                .toList();
        return selecting.isEmpty()
                || selecting.stream()
                        .flatMap(policy -> policy.path("spec").path(direction).valueStream())
                        .anyMatch(rule -> hasPort(rule, port) && hasPeer(rule.path(peers), other));
    }

    private static boolean hasPort(JsonNode rule, int port) {
        return !rule.has("ports")
                || rule.path("ports")
                        .valueStream()
                        .anyMatch(each -> each.path("port").asInt() == port);
    }

    private static boolean hasPeer(JsonNode peers, Endpoint other) {
        return peers.isMissingNode() || peers.valueStream().anyMatch(peer -> isPeer(peer, other));
    }

    private static boolean isPeer(JsonNode peer, Endpoint other) {
        if (peer.has("ipBlock")) return other.isOutside();
        if (other.isOutside()) return false;
        boolean namespace = peer.has("namespaceSelector")
                ? selects(peer.path("namespaceSelector"), other.namespace())
                        && !other.namespace().isEmpty()
                : other.namespace().isEmpty();
        return namespace && (!peer.has("podSelector") || selects(peer.path("podSelector"), other.labels()));
    }

    private static boolean selects(JsonNode selector, Map<String, String> labels) {
        return selector.path("matchLabels").properties().stream()
                        .allMatch(entry -> entry.getValue().stringValue().equals(labels.get(entry.getKey())))
                && selector.path("matchExpressions").valueStream().allMatch(expression -> matches(expression, labels));
    }

    private static boolean matches(JsonNode expression, Map<String, String> labels) {
        String value = labels.get(expression.path("key").stringValue());
        Set<String> values = expression
                .path("values")
                .valueStream()
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet());
        return switch (expression.path("operator").stringValue()) {
            case "In" -> value != null && values.contains(value);
            case "NotIn" -> value == null || !values.contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> throw new AssertionError("No such operator: " + expression);
        };
    }
}
