package io.parley.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an overlay renders to. */
record Manifests(List<JsonNode> documents) {

    static final List<String> OVERLAYS = List.of("small", "production", "external-services");

    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = new JsonMapper();

    static Manifests of(String overlay) {
        return RENDERED.computeIfAbsent(
                overlay,
                name -> new Manifests(Repository.documents(Kubectl.kustomize("deploy/kubernetes/overlays/" + name))));
    }

    Stream<JsonNode> ofKind(String... kinds) {
        return documents.stream()
                .filter(document -> Set.of(kinds).contains(document.path("kind").stringValue("")));
    }

    /** Deployments and Jobs. */
    Stream<JsonNode> workloads() {
        return ofKind("Deployment", "Job");
    }

    JsonNode one(String kind, String name) {
        return ofKind(kind)
                .filter(document -> nameOf(document).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no %s %s".formatted(kind, name)));
    }

    static String nameOf(JsonNode document) {
        return document.at("/metadata/name").stringValue();
    }

    static String titleOf(JsonNode document) {
        return document.path("kind").stringValue() + " " + nameOf(document);
    }

    static JsonNode podOf(JsonNode workload) {
        return workload.at("/spec/template/spec");
    }

    /** The pods' labels. */
    static JsonNode labelsOf(JsonNode workload) {
        return workload.at("/spec/template/metadata/labels");
    }

    static JsonNode containerOf(JsonNode workload) {
        return podOf(workload).at("/containers/0");
    }

    /** The same with one value put in or changed, as a mistake would. */
    Manifests with(String kind, String name, String pointer, Object value) {
        JsonNode before = one(kind, name);
        JsonNode after = before.deepCopy();
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode parent = after.at(at.head());
        JsonNode planted = JSON.valueToTree(value);
        switch (parent) {
            case ObjectNode object -> object.set(at.last().getMatchingProperty(), planted);
            case ArrayNode array -> array.set(at.last().getMatchingIndex(), planted);
            default -> throw new AssertionError("Nothing at " + at.head() + " of " + titleOf(before));
        }
        return new Manifests(documents.stream()
                .map(document -> document.equals(before) ? after : document)
                .toList());
    }

    /** The same without one document. */
    Manifests without(String kind, String name) {
        JsonNode gone = one(kind, name);
        return new Manifests(
                documents.stream().filter(document -> !document.equals(gone)).toList());
    }
}
