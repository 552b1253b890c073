package io.parley.localstripe.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Objects as answers show them. What is stored has only what isn't as usual, and the ids of its parts. */
public final class Shapes {

    /** Fields of ours begin with this; answers don't have them. */
    private static final String HIDDEN = "local_";

    private static final JsonNode USUAL = usual();

    private final State state;

    public Shapes(State state) {
        this.state = state;
    }

    /** Shows an object, or each of a list. */
    public ObjectNode show(ObjectNode stored) {
        if (Json.is(stored, "object", "list")) return list(stored);
        if (!(USUAL.get(Json.text(stored, "object")) instanceof ObjectNode usual)
                || stored.path("deleted").asBoolean()) return stored.deepCopy();
        ObjectNode shown = usual.deepCopy();
        merge(shown, stored);
        showParts(shown);
        return shown;
    }

    /** A list whose elements are all there. */
    public static ObjectNode listOf(Iterable<? extends JsonNode> data, String url) {
        return Json.object()
                .put("object", "list")
                .put("has_more", false)
                .put("url", url)
                .set("data", Json.array(data));
    }

    private ObjectNode list(ObjectNode stored) {
        ObjectNode shown = stored.deepCopy();
        shown.set("data", each(stored.path("data"), element -> show((ObjectNode) element)));
        return shown;
    }

    private void showParts(ObjectNode shown) {
        String id = Json.text(shown, "id");
        switch (Json.text(shown, "object")) {
            case "subscription" -> showList(shown, "items", "/v1/subscription_items?subscription=" + id);
            case "invoice" -> showList(shown, "lines", "/v1/invoices/" + id + "/lines");
            case "subscription_item", "item" -> showPrice(shown);
            case "event" -> showPayload(shown);
            default -> {}
        }
    }

    private void showList(ObjectNode shown, String field, String url) {
        if (shown.path(field).isObject()) return;
        ArrayNode parts = each(shown.path(field), part -> show(state.get(part.asString())));
        shown.set(field, listOf(parts, url));
    }

    private void showPrice(ObjectNode shown) {
        if (shown.path("price").isObject()) return;
        ObjectNode price = show(state.get(Json.text(shown, "price")));
        shown.set("price", price);
        if (shown.has("plan")) shown.set("plan", plan(price));
    }

    private static ObjectNode plan(ObjectNode price) {
        ObjectNode plan = ((ObjectNode) USUAL.path("plan")).deepCopy();
        for (String same : new String[] {"id", "active", "created", "currency", "metadata", "nickname", "product"})
            plan.set(same, price.path(same));
        plan.set("amount", price.path("unit_amount"));
        plan.set("amount_decimal", price.path("unit_amount_decimal"));
        plan.set("interval", price.path("recurring").path("interval"));
        plan.set("interval_count", price.path("recurring").path("interval_count"));
        return plan.put("object", "plan");
    }

    private static void showPayload(ObjectNode shown) {
        if (!shown.has("payload")) return;
        shown.set("data", Json.parse(Json.text(shown, "payload")));
        shown.remove("payload");
    }

    private static ArrayNode each(JsonNode array, UnaryOperator<JsonNode> change) {
        return Json.array(array.valueStream().map(change).toList());
    }

    private static void merge(ObjectNode target, ObjectNode source) {
        for (Map.Entry<String, JsonNode> field : source.properties()) {
            if (field.getKey().startsWith(HIDDEN)) continue;
            if (field.getValue() instanceof ObjectNode given && target.get(field.getKey()) instanceof ObjectNode usual)
                merge(usual, given);
            else target.set(field.getKey(), field.getValue().deepCopy());
        }
    }

    private static JsonNode usual() {
        try (InputStream file = Shapes.class.getResourceAsStream("shapes.json")) {
            JsonNode shapes = Json.parse(new String(Objects.requireNonNull(file).readAllBytes(), UTF_8));
            shapes.forEach(shape -> spellNulls((ObjectNode) shape));
            return shapes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void spellNulls(ObjectNode shape) {
        for (JsonNode names : shape.remove("nulls")) {
            for (String name : names.asString().split(" ", -1)) shape.putNull(name);
        }
    }
}
