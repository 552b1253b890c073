package io.parley.kubernetes.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.parley.kubernetes.Manifests;
import io.parley.kubernetes.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of the operators' kinds, as their CRDs have them, made strict: a field that a schema doesn't name is an error, as
 * for an API server with {@code --validate=strict}.
 */
final class StrictSchemas {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Schema> byKind = new HashMap<>();

    /** @param folder with files of CustomResourceDefinitions */
    StrictSchemas(Path folder) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().forEach(file -> read(file).forEach(definition -> add(registry, definition)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a document, in words; empty if nothing is. */
    List<String> errorsOf(JsonNode document) {
        Schema schema = byKind.get(CustomKinds.kindOf(document));
        if (schema == null) return List.of("There is no schema of " + CustomKinds.kindOf(document));
        return schema.validate(document).stream()
                .map(error -> Manifests.titleOf(document) + ": " + error)
                .toList();
    }

    private static List<JsonNode> read(Path file) {
        try {
            return Repository.documents(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(SchemaRegistry registry, JsonNode definition) {
        JsonNode spec = definition.path("spec");
        for (JsonNode version : spec.path("versions")) {
            ObjectNode schema = strict(version.at("/schema/openAPIV3Schema"));
            ((ObjectNode) schema.path("properties")).set("metadata", JSON.valueToTree(Map.of("type", "object")));
            String kind = "%s/%s/%s"
                    .formatted(
                            spec.path("group").stringValue(),
                            version.path("name").stringValue(),
                            spec.at("/names/kind").stringValue());
            byKind.put(kind, registry.getSchema(schema));
        }
    }

    private static ObjectNode strict(JsonNode loose) {
        ObjectNode schema = (ObjectNode) loose.deepCopy();
        if (schema.path("properties") instanceof ObjectNode properties) {
            List.copyOf(properties.propertyNames()).forEach(name -> properties.set(name, strict(properties.get(name))));
            boolean isOpen = schema.has("additionalProperties")
                    || schema.path("x-kubernetes-preserve-unknown-fields").asBoolean(false);
            if (!isOpen) schema.put("additionalProperties", false);
        }
        for (String inner : List.of("items", "additionalProperties")) {
            if (schema.path(inner).isObject()) schema.set(inner, strict(schema.get(inner)));
        }
        if (isIntOrString(schema)) {
            schema.remove(List.of("anyOf", "format"));
            schema.set("type", JSON.valueToTree(List.of("integer", "string")));
        }
        if (schema.path("nullable").asBoolean(false) && schema.path("type").isString())
            schema.set(
                    "type",
                    JsonNodeFactory.instance
                            .arrayNode()
                            .add(schema.path("type").stringValue())
                            .add("null"));
        return schema;
    }

    private static boolean isIntOrString(ObjectNode schema) {
        return schema.path("x-kubernetes-int-or-string").asBoolean(false)
                || schema.path("format").asString("").equals("int-or-string");
    }
}
