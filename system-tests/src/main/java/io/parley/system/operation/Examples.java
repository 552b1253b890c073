package io.parley.system.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A good body and query for each operation: those of {@code examples.yaml}, otherwise what the schema requires. */
public final class Examples {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Written WRITTEN = read();

    private Examples() {}

    /** The path with its query, filled with ids. */
    public static String target(Operation operation, Things things) {
        return things.fill(operation.template() + WRITTEN.queries().getOrDefault(key(operation), ""));
    }

    /** What the operation gets, as its {@link Operation#mediaType()} says; null if it takes nothing. */
    public static @Nullable Object request(Operation operation, Things things) {
        if (operation.body() != null) return body(operation, things);
        return WRITTEN.texts().get(key(operation));
    }

    /** The JSON that the operation gets; an empty object for one without a schema. */
    public static ObjectNode body(Operation operation, Things things) {
        ObjectNode written = WRITTEN.bodies().get(key(operation));
        if (written != null) return (ObjectNode) YAML.readTree(things.fill(written.toString()));
        ObjectNode example = JsonNodeFactory.instance.objectNode();
        JsonNode schema = operation.body();
        if (schema == null) return example;
        schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .forEach(name ->
                        example.set(name, value(name, schema.path("properties").path(name), things)));
        return example;
    }

    private static JsonNode value(String property, JsonNode schema, Things things) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (schema.has("enum")) return schema.path("enum").path(0);
        return switch (schema.path("type").asString("string")) {
            case "integer", "number" -> json.numberNode(1);
            case "boolean" -> json.booleanNode(true);
            case "array" -> json.arrayNode();
            case "object" -> json.objectNode();
            default -> json.stringNode(text(property, schema.path("format").asString(""), things));
        };
    }

    private static String text(String property, String format, Things things) {
        return switch (format) {
            case "uuid" -> things.fill("{" + property + "}");
            case "email" -> things.unique() + "@example.org";
            case "date-time" -> "2100-01-01T00:00:00Z";
            default -> property.equals("username") ? things.unique() : "Some words";
        };
    }

    private static String key(Operation operation) {
        return operation.method() + " " + operation.template().replaceFirst("^/api/v1", "");
    }

    private static Written read() {
        try (InputStream yaml = Examples.class.getResourceAsStream("examples.yaml")) {
            return YAML.readValue(Objects.requireNonNull(yaml), Written.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Written(Map<String, String> queries, Map<String, String> texts, Map<String, ObjectNode> bodies) {}
}
