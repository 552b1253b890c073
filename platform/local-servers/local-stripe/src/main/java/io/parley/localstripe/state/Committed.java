package io.parley.localstripe.state;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** All objects as the last transaction left them, by id and by type, in the order in which they were made. */
final class Committed {

    private static final String DROPPED = "dropped";

    private final SequencedMap<String, ObjectNode> all = new LinkedHashMap<>();
    private final Map<String, SequencedMap<String, ObjectNode>> byType = new HashMap<>();

    void put(ObjectNode object) {
        String id = Json.text(object, "id");
        SequencedMap<String, ObjectNode> kin = kin(Json.text(object, "object"));
        if (object.path(DROPPED).asBoolean()) {
            all.remove(id);
            kin.remove(id);
            return;
        }
        all.put(id, object);
        kin.put(id, object);
    }

    @Nullable
    ObjectNode get(String id) {
        return all.get(id);
    }

    Collection<ObjectNode> all() {
        return all.values();
    }

    SequencedMap<String, ObjectNode> kin(String type) {
        return byType.computeIfAbsent(type, _ -> new LinkedHashMap<>());
    }

    static ObjectNode dropped(ObjectNode object) {
        return Json.object()
                .put("id", Json.text(object, "id"))
                .put("object", Json.text(object, "object"))
                .put(DROPPED, true);
    }

    static boolean isDropped(ObjectNode object) {
        return object.path(DROPPED).asBoolean();
    }
}
