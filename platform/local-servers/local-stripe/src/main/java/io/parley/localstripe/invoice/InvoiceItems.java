package io.parley.localstripe.invoice;

import io.parley.localstripe.customer.Customers;
import io.parley.localstripe.event.Events;
import io.parley.localstripe.http.ApiError;
import io.parley.localstripe.http.Call;
import io.parley.localstripe.http.Lists;
import io.parley.localstripe.http.Params;
import io.parley.localstripe.http.Routes;
import io.parley.localstripe.state.Ids;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What waits for its customer's next invoice. */
public final class InvoiceItems {

    public static final String TYPE = "invoiceitem";

    private final State state;
    private final Events events;

    public InvoiceItems(State state, Events events) {
        this.state = state;
        this.events = events;
    }

    public void addTo(Routes routes) {
        routes.post("/v1/invoiceitems", this::create);
        routes.get("/v1/invoiceitems", this::list);
        routes.get("/v1/invoiceitems/{id}", call -> call.object(TYPE));
        routes.delete("/v1/invoiceitems/{id}", this::delete);
    }

    public ObjectNode add(String customer, String currency, long amount, String description) {
        return state.add(Json.object()
                .put("id", Ids.next("ii"))
                .put("object", TYPE)
                .put("date", state.now())
                .put("customer", customer)
                .put("currency", currency)
                .put("amount", amount)
                .put("net_amount", amount)
                .put("description", description));
    }

    /** One of a subscription, whose price is known. */
    public ObjectNode addTo(ObjectNode subscription, ObjectNode price, long amount, String description) {
        ObjectNode item =
                add(Json.text(subscription, "customer"), Json.text(subscription, "currency"), amount, description);
        item.put("proration", true).put("discountable", false).set("pricing", Lines.pricing(price));
        item.putObject("parent")
                .put("type", "subscription_details")
                .putObject("subscription_details")
                .put("subscription", Json.text(subscription, "id"));
        return item;
    }

    public void announce(ObjectNode item) {
        events.happened("invoiceitem.created", item);
    }

    /** Those of a subscription that no invoice has. */
    public List<ObjectNode> pending(String subscription) {
        return state.all(
                TYPE,
                item -> !Json.has(item, "invoice")
                        && Json.is(item.path("parent").path("subscription_details"), "subscription", subscription));
    }

    private ObjectNode create(Call call) {
        Params params = call.params();
        ObjectNode customer = call.named(Customers.TYPE, params, "customer");
        params.required("amount");
        ObjectNode item = add(
                Json.text(customer, "id"),
                params.text("currency").orElse("usd").toLowerCase(Locale.ROOT),
                params.number("amount").orElse(0L),
                params.text("description").orElse(""));
        params.metadata(item);
        params.text("subscription")
                .ifPresent(id -> item.putObject("parent")
                        .put("type", "subscription_details")
                        .putObject("subscription_details")
                        .put("subscription", Json.text(call.named("subscription", id, "subscription"), "id")));
        announce(item);
        return item;
    }

    private ObjectNode list(Call call) {
        boolean all = !call.params().has("pending");
        boolean pending = call.params().isOn("pending");
        return Lists.page(
                call,
                TYPE,
                Lists.same(call.params(), "customer", "invoice")
                        .and(item -> all || Json.has(item, "invoice") != pending));
    }

    private ObjectNode delete(Call call) {
        ObjectNode item = call.object(TYPE);
        if (Json.has(item, "invoice"))
            throw ApiError.invalid("", "id", "This invoice item can no longer be deleted: an invoice has it.");
        events.happened("invoiceitem.deleted", item);
        state.drop(item);
        return Json.object()
                .put("id", Json.text(item, "id"))
                .put("object", TYPE)
                .put("deleted", true);
    }
}
