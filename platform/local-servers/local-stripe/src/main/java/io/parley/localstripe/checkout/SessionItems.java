package io.parley.localstripe.checkout;

import io.parley.localstripe.catalog.Coupons;
import io.parley.localstripe.catalog.Prices;
import io.parley.localstripe.http.ApiError;
import io.parley.localstripe.http.Call;
import io.parley.localstripe.http.Params;
import io.parley.localstripe.invoice.Discounts;
import io.parley.localstripe.state.Ids;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a session sells, and what is due for it at once. */
public final class SessionItems {

    private static final String TYPE = "item";
    private static final long DAY = 86_400;

    private final State state;
    private final Prices prices;

    public SessionItems(State state, Prices prices) {
        this.state = state;
        this.prices = prices;
    }

    List<ObjectNode> of(ObjectNode session) {
        return session.path("local_items")
                .valueStream()
                .map(JsonNode::asString)
                .map(state::get)
                .toList();
    }

    void read(Call call, ObjectNode session) {
        List<Params> given = call.params().children("line_items");
        if (given.isEmpty())
            throw ApiError.invalid("parameter_missing", "line_items", "Missing required param: line_items.");
        given.forEach(item -> add(session, price(call, item), item));
        total(session);
    }

    /** When the trial ends that a session would begin now, in seconds; 0 without one. */
    long trialEnd(ObjectNode session) {
        JsonNode data = session.path("local_data");
        long days = Json.number(data, "trial_days");
        return days > 0 ? state.now() + days * DAY : Json.number(data, "trial_end");
    }

    private ObjectNode price(Call call, Params item) {
        boolean anew = item.has("price_data");
        return anew ? prices.fromData(call, item.child("price_data")) : call.named(Prices.TYPE, item, "price");
    }

    private void add(ObjectNode session, ObjectNode price, Params given) {
        boolean recurs = Json.is(price, "type", "recurring");
        if (recurs != Json.is(session, "mode", "subscription"))
            throw ApiError.invalid(
                    "",
                    given.nameOf("price"),
                    "You specified `%s` mode but passed a %s price."
                            .formatted(Json.text(session, "mode"), recurs ? "recurring" : "one-time"));
        if (!price.path("active").asBoolean(true))
            throw ApiError.invalid("", given.nameOf("price"), "The price specified is inactive.");
        long quantity = given.notNegative("quantity").orElse(1L);
        given.accept("adjustable_quantity");
        long amount = quantity * Json.number(price, "unit_amount");
        ObjectNode item = state.add(Json.object()
                .put("id", Ids.next("li"))
                .put("object", TYPE)
                .put("price", Json.text(price, "id"))
                .put("quantity", quantity)
                .put("currency", Json.text(price, "currency"))
                .put("description", Json.text(state.get(Json.text(price, "product")), "name"))
                .put("amount_subtotal", amount)
                .put("amount_total", amount));
        session.put("currency", Json.text(price, "currency"));
        session.withArrayProperty("local_items").add(Json.text(item, "id"));
    }

    private void total(ObjectNode session) {
        boolean trial = trialEnd(session) > 0;
        long subtotal = trial
                ? 0
                : of(session).stream()
                        .mapToLong(item -> Json.number(item, "amount_subtotal"))
                        .sum();
        long off = 0;
        for (JsonNode discount : session.path("discounts"))
            off += Discounts.off(
                    state.find(Coupons.TYPE, Json.text(discount, "coupon")).orElseThrow(), subtotal - off);
        session.put("amount_subtotal", subtotal).put("amount_total", subtotal - off);
        session.putObject("total_details")
                .put("amount_discount", off)
                .put("amount_shipping", 0)
                .put("amount_tax", 0);
    }
}
