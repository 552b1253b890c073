package io.parley.localstripe.event;

import io.parley.localstripe.http.Api;
import io.parley.localstripe.http.Call;
import io.parley.localstripe.http.Lists;
import io.parley.localstripe.http.Routes;
import io.parley.localstripe.state.Ids;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.Shapes;
import io.parley.localstripe.state.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happened, each with the object as it was then. */
public final class Events {

    /** The type under which they are stored. */
    public static final String TYPE = "event";

    private static final int MOST = 20_000;

    private final State state;
    private final Shapes shapes;

    public Events(State state, Shapes shapes, Routes routes) {
        this.state = state;
        this.shapes = shapes;
        routes.get("/v1/events", this::list);
        routes.get("/v1/events/{id}", call -> call.object(TYPE));
    }

    /** Notes that this happened to the object, which is as it will stay. */
    public void happened(String type, ObjectNode object) {
        ObjectNode shown = shapes.show(object);
        ObjectNode data = Json.object().set("object", shown);
        if (type.endsWith(".updated")) {
            ObjectNode changed = state.before(Json.text(object, "id"))
                    .map(before -> before(shapes.show(before), shown))
                    .orElseGet(Json::object);
            data.set("previous_attributes", changed);
        }
        state.add(Json.object()
                .put("id", Ids.next("evt"))
                .put("object", TYPE)
                .put("created", state.now())
                .put("type", type)
                .put("api_version", Api.VERSION)
                .put("pending_webhooks", 1)
                .put("payload", Json.write(data)));
    }

    /** Forgets the oldest of those that were delivered. */
    public void forgetOld() {
        int tooMany = state.count(TYPE) - MOST;
        if (tooMany > 0) state.within(() -> forget(tooMany));
    }

    private List<ObjectNode> forget(int count) {
        List<ObjectNode> delivered = state.all(TYPE, event -> Json.number(event, "pending_webhooks") == 0);
        delivered.stream().limit(count).forEach(state::drop);
        return delivered;
    }

    private ObjectNode list(Call call) {
        Set<String> types = Set.copyOf(call.params().texts("types"));
        return Lists.page(
                call,
                TYPE,
                Lists.same(call.params(), "type")
                        .and(event -> types.isEmpty() || types.contains(Json.text(event, "type"))));
    }

    /** The fields that are different now, as they were. */
    private static ObjectNode before(ObjectNode before, ObjectNode after) {
        ObjectNode changed = Json.object();
        for (Map.Entry<String, JsonNode> field : before.properties()) {
            if (!field.getValue().equals(after.get(field.getKey()))) changed.set(field.getKey(), field.getValue());
        }
        return changed;
    }
}
