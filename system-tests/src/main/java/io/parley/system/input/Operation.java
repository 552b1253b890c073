package io.parley.system.input;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An operation of the OpenAPI document.
 *
 * @param path with parameters in braces
 * @param body the schema of the JSON that it takes, its references resolved one level deep; null if it takes none
 */
record Operation(
        String method,
        String path,
        List<String> query,
        @Nullable JsonNode body) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /** All operations; those that delete what others need come last, and of these the innermost first. */
    static List<Operation> allOf(JsonNode document) {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> of(document, path.getKey(), method.getKey(), method.getValue())))
                .sorted(Comparator.comparing(Operation::deletes).thenComparing(Operation::depthOfDeletion))
                .toList();
    }

    private static Operation of(JsonNode document, String path, String method, JsonNode operation) {
        List<String> query = parameters(operation, "query").toList();
        JsonNode schema = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                query,
                schema.isMissingNode() ? null : resolve(document, schema));
    }

    private static Stream<String> parameters(JsonNode operation, String in) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals(in))
                .map(parameter -> parameter.path("name").asString());
    }

    private static JsonNode resolve(JsonNode document, JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    boolean deletes() {
        return method.equals("DELETE") || path.endsWith("/logout") || path.endsWith("/leave");
    }

    private Integer depthOfDeletion() {
        return deletes() ? -path.length() : 0;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
