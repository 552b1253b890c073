package io.parley.gateway.openapi;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The services' documents in one. The same component twice is one; two of the same name get their service's name in front. */
final class MergedDocument {

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final ObjectNode paths;
    private final ObjectNode components;
    private final ObjectNode tags = JsonNodeFactory.instance.objectNode();
    private final TreeSet<String> operationIds = new TreeSet<>();
    private final TreeSet<String> unavailable = new TreeSet<>();

    MergedDocument(String publicUrl) {
        root.put("openapi", "3.1.0");
        root.putObject("info")
                .put("title", "Parley")
                .put("version", "v1")
                .put("description", "Communities: organizations, forums, chat, events, notifications and search.");
        root.putArray("servers").addObject().put("url", publicUrl);
        this.paths = JsonNodeFactory.instance.objectNode();
        this.components = JsonNodeFactory.instance.objectNode();
    }

    void addUnavailable(String service) {
        unavailable.add(service);
    }

    void add(String service, ObjectNode original) {
        ObjectNode document = ComponentNames.free(original, service, components);
        for (Map.Entry<String, JsonNode> section : document.path("components").properties())
            copyAbsent(section.getValue(), components.withObjectProperty(section.getKey()));
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties())
            if (isPublic(path.getKey())) addPath(service, path.getKey(), path.getValue());
        document.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asString(""), tag));
    }

    boolean isComplete() {
        return unavailable.isEmpty();
    }

    ObjectNode toJson() {
        ObjectNode json = root.deepCopy();
        tags.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(tag -> json.withArrayProperty("tags").add(tag.getValue()));
        ObjectNode sorted = json.putObject("paths");
        paths.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(path -> sorted.set(path.getKey(), path.getValue()));
        json.set("components", components);
        json.putArray("security").addObject().putArray("bearer");
        if (!unavailable.isEmpty()) unavailable.forEach(json.putArray("x-unavailable")::add);
        return json;
    }

    private void addPath(String service, String path, JsonNode operations) {
        for (Map.Entry<String, JsonNode> operation : operations.properties()) {
            renameOperation(service, operation.getValue());
            paths.withObjectProperty(path).putIfAbsent(operation.getKey(), operation.getValue());
        }
    }

    private void renameOperation(String service, JsonNode operation) {
        String id = operation.path("operationId").asString("");
        if (id.isEmpty() || operationIds.add(id)) return;
        String unique = service + id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
        operationIds.add(unique);
        ((ObjectNode) operation).put("operationId", unique);
    }

    private static void copyAbsent(JsonNode from, ObjectNode to) {
        from.properties().forEach(entry -> to.putIfAbsent(entry.getKey(), entry.getValue()));
    }

    private static boolean isPublic(String path) {
        return path.startsWith("/api/v1/") || path.startsWith("/.well-known/") || path.startsWith("/oauth2/");
    }
}
