package io.parley.localstripe.invoice;

import io.parley.localstripe.catalog.Coupons;
import io.parley.localstripe.http.Call;
import io.parley.localstripe.http.Params;
import io.parley.localstripe.state.Ids;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Coupons that somebody has, and what they take off an invoice. */
public final class Discounts {

    private static final String TYPE = "discount";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final State state;
    private final Coupons coupons;

    public Discounts(State state, Coupons coupons) {
        this.state = state;
        this.coupons = coupons;
    }

    /** Gives a subscription the discounts that a call names, instead of those it has. */
    public void read(Call call, Params params, ObjectNode subscription) {
        if (!params.has("discounts")) return;
        ArrayNode ids = Json.array();
        for (Params given : params.children("discounts")) {
            if (given.has("discount")) ids.add(Json.text(call.named(TYPE, given, "discount"), "id"));
            else ids.add(Json.text(give(coupon(call, given), subscription, given.nameOf("coupon")), "id"));
        }
        subscription.set("discounts", ids);
    }

    public ObjectNode give(ObjectNode coupon, ObjectNode subscription, String param) {
        coupons.redeem(coupon, param);
        ObjectNode discount = state.add(Json.object()
                .put("id", Ids.next("di"))
                .put("object", TYPE)
                .put("customer", Json.text(subscription, "customer"))
                .put("subscription", Json.text(subscription, "id"))
                .put("start", state.now()));
        discount.putObject("source").put("type", "coupon").put("coupon", Json.text(coupon, "id"));
        if (Json.is(coupon, "duration", "repeating"))
            discount.put("end", monthsFromNow(Json.number(coupon, "duration_in_months")));
        return discount;
    }

    public static ObjectNode coupon(Call call, Params given) {
        return call.named(Coupons.TYPE, given, "coupon");
    }

    /** Those of a subscription that hold now. */
    public List<ObjectNode> of(ObjectNode subscription) {
        return subscription
                .path("discounts")
                .valueStream()
                .map(JsonNode::asString)
                .map(state::get)
                .filter(discount -> !Json.has(discount, "end") || Json.number(discount, "end") > state.now())
                .toList();
    }

    /** Takes off each line what the discounts are worth, in order; cents are rounded half up. */
    void apply(ObjectNode invoice, List<ObjectNode> lines, List<ObjectNode> discounts) {
        ArrayNode totals = invoice.putArray("total_discount_amounts");
        ArrayNode ids = invoice.putArray("discounts");
        for (ObjectNode discount : discounts) {
            ObjectNode coupon = state.get(Json.text(discount.path("source"), "coupon"));
            long off = take(lines, coupon, discount);
            ids.add(Json.text(discount, "id"));
            totals.addObject().put("amount", off).put("discount", Json.text(discount, "id"));
        }
    }

    /** What held for one invoice only, and was of use, ends. */
    void spend(ObjectNode invoice, ObjectNode subscription) {
        for (JsonNode used : invoice.path("total_discount_amounts")) {
            ObjectNode discount = state.get(Json.text(used, "discount"));
            ObjectNode coupon = state.get(Json.text(discount.path("source"), "coupon"));
            if (Json.number(used, "amount") == 0 || !Json.is(coupon, "duration", "once")) continue;
            discount.put("end", state.now());
            subscription.set("discounts", without(subscription.path("discounts"), Json.text(discount, "id")));
        }
    }

    /** What a coupon takes off an amount. */
    public static long off(ObjectNode coupon, long amount) {
        if (amount <= 0) return 0;
        if (!Json.has(coupon, "percent_off")) return Math.min(amount, Json.number(coupon, "amount_off"));
        return BigDecimal.valueOf(amount)
                .multiply(new BigDecimal(Json.text(coupon, "percent_off")))
                .divide(WHOLE, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static long take(List<ObjectNode> lines, ObjectNode coupon, ObjectNode discount) {
        long taken = 0;
        long most = Json.has(coupon, "percent_off") ? Long.MAX_VALUE : Json.number(coupon, "amount_off");
        for (ObjectNode line : lines) {
            if (!line.path("discountable").asBoolean(true)) continue;
            long off = Math.min(most - taken, off(coupon, net(line)));
            if (off == 0) continue;
            line.withArrayProperty("discount_amounts")
                    .addObject()
                    .put("amount", off)
                    .put("discount", Json.text(discount, "id"));
            taken += off;
        }
        return taken;
    }

    /** A line's amount without its discounts. */
    public static long net(ObjectNode line) {
        long off = line.path("discount_amounts")
                .valueStream()
                .mapToLong(discount -> Json.number(discount, "amount"))
                .sum();
        return Json.number(line, "amount") - off;
    }

    private static ArrayNode without(JsonNode ids, String id) {
        return Json.array(
                ids.valueStream().filter(known -> !known.asString().equals(id)).toList());
    }

    private long monthsFromNow(long months) {
        return Instant.ofEpochSecond(state.now())
                .atOffset(ZoneOffset.UTC)
                .plusMonths(months)
                .toEpochSecond();
    }
}
