package io.parley.localstripe.state;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Objects of the API as trees. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    public static JsonNode parse(String json) {
        return MAPPER.readTree(json);
    }

    public static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    public static ArrayNode array(Iterable<? extends JsonNode> elements) {
        ArrayNode array = array();
        elements.forEach(array::add);
        return array;
    }

    /** The text of a field; empty where there is none. */
    public static String text(JsonNode node, String field) {
        return node.path(field).asString();
    }

    public static long number(JsonNode node, String field) {
        return node.path(field).asLong();
    }

    public static boolean is(JsonNode node, String field, String value) {
        return text(node, field).equals(value);
    }

    public static boolean has(JsonNode node, String field) {
        return !text(node, field).isEmpty();
    }
}
