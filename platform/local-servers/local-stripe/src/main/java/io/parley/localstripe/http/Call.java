package io.parley.localstripe.http;

import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** One call of the API. */
public record Call(State state, String path, Map<String, String> ids, Params params) {

    /** What the path names by {@code {id}}. */
    public ObjectNode object(String type) {
        String id = ids.getOrDefault("id", "");
        return state.find(type, id).orElseThrow(() -> ApiError.missing(kind(type), id, "id"));
    }

    /** The same, which must not be deleted. */
    public ObjectNode living(String type) {
        ObjectNode object = object(type);
        if (object.path("deleted").asBoolean()) throw ApiError.missing(kind(type), Json.text(object, "id"), "id");
        return object;
    }

    /** What a parameter names. */
    public ObjectNode named(String type, Params params, String name) {
        return named(type, params.required(name), params.nameOf(name));
    }

    public ObjectNode named(String type, String id, String param) {
        return state.find(type, id)
                .filter(object -> !object.path("deleted").asBoolean())
                .orElseThrow(() -> ApiError.missing(kind(type), id, param));
    }

    private static String kind(String type) {
        return type.equals("payment_intent") || type.equals("tax_id") ? type : type.replace('_', ' ');
    }
}
