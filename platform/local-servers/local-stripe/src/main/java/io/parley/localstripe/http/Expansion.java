package io.parley.localstripe.http;

import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.Shapes;
import io.parley.localstripe.state.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts objects where answers have ids, as {@code expand[]} asks. */
public final class Expansion {

    private static final int MOST_LEVELS = 4;

    private final State state;
    private final Shapes shapes;
    private final Map<String, Function<ObjectNode, ObjectNode>> includable = new HashMap<>();

    public Expansion(State state, Shapes shapes) {
        this.state = state;
        this.shapes = shapes;
    }

    /** A field of a type that answers have on demand only: {@code customer.tax_ids}. */
    public void include(String field, Function<ObjectNode, ObjectNode> list) {
        includable.put(field, list);
    }

    void expand(ObjectNode shown, List<String> paths) {
        for (String path : paths) {
            List<String> names = List.of(path.split("\\.", -1));
            if (names.size() > MOST_LEVELS)
                throw ApiError.invalid(
                        "property_expansion_max_depth", "expand", "You cannot expand more than 4 levels of a property");
            expand(shown, names, path);
        }
    }

    private void expand(JsonNode node, List<String> names, String path) {
        if (node instanceof ArrayNode array) array.forEach(element -> expand(element, names, path));
        if (!(node instanceof ObjectNode object) || names.isEmpty()) return;
        String name = names.getFirst();
        include(object, name);
        if (!object.has(name)) throw refusal(path);
        object.set(name, expanded(object.path(name)));
        expand(object.path(name), names.subList(1, names.size()), path);
    }

    private void include(ObjectNode object, String name) {
        Function<ObjectNode, ObjectNode> list = includable.get(Json.text(object, "object") + "." + name);
        if (list != null && !object.has(name)) object.set(name, shapes.show(list.apply(object)));
    }

    private JsonNode expanded(JsonNode value) {
        if (value instanceof ArrayNode ids)
            return Json.array(ids.valueStream().map(this::expanded).toList());
        if (!value.isString()) return value;
        return state.find(value.asString()).<JsonNode>map(shapes::show).orElse(value);
    }

    private static ApiError refusal(String path) {
        return ApiError.invalid(
                "",
                "expand",
                "This property cannot be expanded (%s). You may want to try expanding another property."
                        .formatted(path));
    }
}
