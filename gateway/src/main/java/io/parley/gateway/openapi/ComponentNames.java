package io.parley.gateway.openapi;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Renames those components of one document that another service uses differently, and all references to them. */
final class ComponentNames {

    private static final String REFERENCE = "#/components/";

    private ComponentNames() {}

    static ObjectNode free(ObjectNode original, String service, ObjectNode taken) {
        ObjectNode document = original.deepCopy();
        Map<String, String> renamed = new HashMap<>();
        for (Map.Entry<String, JsonNode> section : document.path("components").properties())
            rename(section.getKey(), (ObjectNode) section.getValue(), service, taken, renamed);
        if (!renamed.isEmpty()) follow(document, renamed);
        return document;
    }

    static String prefixed(String service, String name) {
        return Character.toUpperCase(service.charAt(0))
                + service.substring(1)
                + Character.toUpperCase(name.charAt(0))
                + name.substring(1);
    }

    private static void rename(
            String section, ObjectNode own, String service, ObjectNode taken, Map<String, String> renamed) {
        for (String name : own.propertyNames().toArray(String[]::new)) {
            JsonNode other = taken.path(section).path(name);
            if (other.isMissingNode() || other.equals(own.get(name))) continue;
            String unique = prefixed(service, name);
            own.set(unique, own.remove(name));
            renamed.put(REFERENCE + section + "/" + name, REFERENCE + section + "/" + unique);
        }
    }

    private static void follow(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) followIn(object, renamed);
        if (node instanceof ArrayNode array) array.forEach(element -> follow(element, renamed));
    }

    private static void followIn(ObjectNode object, Map<String, String> renamed) {
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            String target = property.getValue().isString()
                    ? renamed.get(property.getValue().stringValue())
                    : null;
            if (target == null) follow(property.getValue(), renamed);
            else property.setValue(StringNode.valueOf(target));
        }
    }
}
