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
public record Manifests(List<JsonNode> documents) {

    public static final List<String> OVERLAYS = List.of("small", "production", "external-services");

    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = new JsonMapper();

    public static Manifests of(String overlay) {
        return RENDERED.computeIfAbsent(
                overlay,
                name -> new Manifests(Repository.documents(Kubectl.kustomize("deploy/kubernetes/overlays/" + name))));
    }

    public Stream<JsonNode> ofKind(String... kinds) {
        return documents.stream()
                .filter(document -> Set.of(kinds).contains(document.path("kind").stringValue("")));
    }

    /** Deployments and Jobs. */
    public Stream<JsonNode> workloads() {
        return ofKind("Deployment", "Job");
    }

    public JsonNode one(String kind, String name) {
        return ofKind(kind)
                .filter(document -> nameOf(document).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no %s %s".formatted(kind, name)));
    }

    public static String nameOf(JsonNode document) {
        return document.at("/metadata/name").stringValue();
    }

    public static String titleOf(JsonNode document) {
        return document.path("kind").stringValue() + " " + nameOf(document);
    }

    public static JsonNode podOf(JsonNode workload) {
        return workload.at("/spec/template/spec");
    }

    /** The pods' labels. */
    public static JsonNode labelsOf(JsonNode workload) {
        return workload.at("/spec/template/metadata/labels");
    }

    public static JsonNode containerOf(JsonNode workload) {
        return podOf(workload).at("/containers/0");
    }

    /** The same with one value put in or changed, as a mistake would. */
    public Manifests with(String kind, String name, String pointer, Object value) {
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
    public Manifests without(String kind, String name) {
        JsonNode gone = one(kind, name);
        return new Manifests(
                documents.stream().filter(document -> !document.equals(gone)).toList());
    }
}
