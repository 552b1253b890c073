package io.parley.localstripe.invoice;

import io.parley.localstripe.state.Ids;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What invoices are made of: a period of a subscription's item, or an item that waited. */
public final class Lines {

    public static final String TYPE = "line_item";

    private final State state;

    public Lines(State state) {
        this.state = state;
    }

    /**
     * A period of an item.
     *
     * @param amount cents for all of it
     */
    public ObjectNode ofItem(ObjectNode invoice, ObjectNode item, long amount, String description) {
        ObjectNode price = state.get(Json.text(item, "price"));
        ObjectNode line = anew(invoice, amount, description)
                .put("currency", Json.text(price, "currency"))
                .put("quantity", Json.number(item, "quantity"))
                .put("subscription", Json.text(item, "subscription"));
        period(line, Json.number(item, "current_period_start"), Json.number(item, "current_period_end"));
        line.set("pricing", pricing(price));
        line.set("parent", ofSubscription(item, "", false));
        return line;
    }

    /** An item that waited for this invoice. */
    public ObjectNode ofPending(ObjectNode invoice, ObjectNode pending) {
        ObjectNode line = anew(invoice, Json.number(pending, "amount"), Json.text(pending, "description"));
        for (String same : new String[] {"currency", "quantity", "discountable", "metadata", "period", "pricing"}) {
            if (pending.has(same)) line.set(same, pending.path(same).deepCopy());
        }
        String subscription = Json.text(pending.path("parent").path("subscription_details"), "subscription");
        if (subscription.isEmpty()) line.set("parent", ofInvoiceItem(pending));
        else {
            ObjectNode item =
                    Json.object().put("id", Json.text(pending, "local_item")).put("subscription", subscription);
            line.put("subscription", subscription)
                    .set(
                            "parent",
                            ofSubscription(
                                    item,
                                    Json.text(pending, "id"),
                                    pending.path("proration").asBoolean()));
        }
        pending.put("invoice", Json.text(invoice, "id"));
        return line;
    }

    public static ObjectNode pricing(ObjectNode price) {
        ObjectNode pricing = Json.object().put("type", "price_details");
        pricing.put("unit_amount_decimal", Long.toString(Json.number(price, "unit_amount")));
        pricing.putObject("price_details")
                .put("price", Json.text(price, "id"))
                .put("product", Json.text(price, "product"));
        return pricing;
    }

    public static void period(ObjectNode target, long start, long end) {
        target.putObject("period").put("start", start).put("end", end);
    }

    List<ObjectNode> of(ObjectNode invoice) {
        return invoice.path("lines")
                .valueStream()
                .map(JsonNode::asString)
                .map(state::get)
                .toList();
    }

    private ObjectNode anew(ObjectNode invoice, long amount, String description) {
        ObjectNode line = state.add(Json.object()
                .put("id", Ids.next("il"))
                .put("object", TYPE)
                .put("invoice", Json.text(invoice, "id"))
                .put("amount", amount)
                .put("subtotal", amount)
                .put("description", description));
        invoice.withArrayProperty("lines").add(Json.text(line, "id"));
        return line;
    }

    private static ObjectNode ofSubscription(ObjectNode item, String invoiceItem, boolean proration) {
        ObjectNode parent =
                Json.object().put("type", "subscription_item_details").putNull("invoice_item_details");
        ObjectNode details = parent.putObject("subscription_item_details")
                .put("subscription", Json.text(item, "subscription"))
                .put("subscription_item", Json.text(item, "id"))
                .put("proration", proration);
        if (invoiceItem.isEmpty()) details.putNull("invoice_item");
        else details.put("invoice_item", invoiceItem);
        details.putObject("proration_details").putNull("credited_items");
        return parent;
    }

    private static ObjectNode ofInvoiceItem(ObjectNode pending) {
        ObjectNode parent = Json.object().put("type", "invoice_item_details").putNull("subscription_item_details");
        ObjectNode details = parent.putObject("invoice_item_details")
                .put("invoice_item", Json.text(pending, "id"))
                .put("proration", false)
                .putNull("subscription");
        details.putObject("proration_details").putNull("credited_items");
        return parent;
    }
}
