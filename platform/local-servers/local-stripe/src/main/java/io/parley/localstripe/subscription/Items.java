package io.parley.localstripe.subscription;

import io.parley.localstripe.catalog.Prices;
import io.parley.localstripe.http.ApiError;
import io.parley.localstripe.http.Call;
import io.parley.localstripe.http.Params;
import io.parley.localstripe.state.Ids;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What subscriptions are of: prices, and how many of each. */
public final class Items {

    static final String TYPE = "subscription_item";

    private final State state;

    public Items(State state) {
        this.state = state;
    }

    public List<ObjectNode> of(ObjectNode subscription) {
        return subscription
                .path("items")
                .valueStream()
                .map(JsonNode::asString)
                .map(state::get)
                .toList();
    }

    /** What a call names as price, which must be one that recurs. */
    ObjectNode price(Call call, Params params) {
        ObjectNode price = call.named(Prices.TYPE, params, "price");
        if (!Json.is(price, "type", "recurring"))
            throw ApiError.invalid(
                    "",
                    params.nameOf("price"),
                    "The price specified is set to `type=one_time` but this field only accepts prices with"
                            + " `type=recurring`.");
        if (!price.path("active").asBoolean(true))
            throw ApiError.invalid("", params.nameOf("price"), "The price specified is inactive.");
        return price;
    }

    public ObjectNode add(ObjectNode subscription, ObjectNode price, long quantity) {
        requireOneInterval(subscription, price);
        ObjectNode item = state.add(Json.object()
                .put("id", Ids.next("si"))
                .put("object", TYPE)
                .put("created", state.now())
                .put("subscription", Json.text(subscription, "id"))
                .put("price", Json.text(price, "id"))
                .put("quantity", quantity)
                .put("current_period_start", Json.number(subscription, "local_period_start"))
                .put("current_period_end", Json.number(subscription, "local_period_end")));
        subscription.put("currency", Json.text(price, "currency"));
        subscription.withArrayProperty("items").add(Json.text(item, "id"));
        return item;
    }

    void remove(ObjectNode subscription, ObjectNode item) {
        ArrayNode left = Json.array();
        for (JsonNode id : subscription.path("items")) if (!id.asString().equals(Json.text(item, "id"))) left.add(id);
        if (left.isEmpty()) throw ApiError.invalid("", "items", "A subscription must have at least one active item.");
        subscription.set("items", left);
        state.drop(item);
    }

    ObjectNode priceOf(ObjectNode item) {
        return state.get(Json.text(item, "price"));
    }

    /** Cents for a whole period. */
    long amount(ObjectNode item) {
        return Json.number(priceOf(item), "unit_amount") * Json.number(item, "quantity");
    }

    void setPeriod(ObjectNode subscription, long start, long end) {
        subscription.put("local_period_start", start).put("local_period_end", end);
        if (subscription.path("cancel_at_period_end").asBoolean()) subscription.put("cancel_at", end);
        of(subscription).forEach(item -> item.put("current_period_start", start).put("current_period_end", end));
    }

    private void requireOneInterval(ObjectNode subscription, ObjectNode price) {
        for (ObjectNode other : of(subscription)) {
            if (!Cycle.sameInterval(priceOf(other), price))
                throw ApiError.invalid(
                        "", "items", "All prices of a subscription must have the same recurring interval.");
        }
    }
}
