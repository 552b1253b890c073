package io.parley.localstripe.subscription;

import io.parley.localstripe.http.ApiError;
import io.parley.localstripe.http.Call;
import io.parley.localstripe.http.Params;
import io.parley.localstripe.http.Routes;
import io.parley.localstripe.invoice.Discounts;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.Shapes;
import io.parley.localstripe.state.State;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The invoice that would follow: what it previews is carried out, shown, and forgotten. */
final class Preview {

    private final State state;
    private final Shapes shapes;
    private final Subscriptions subscriptions;
    private final SubscriptionRoutes routes;
    private final Billing billing;
    private final Change change;
    private final Discounts discounts;

    Preview(
            State state,
            Shapes shapes,
            Subscriptions subscriptions,
            SubscriptionRoutes routes,
            Billing billing,
            Change change,
            Discounts discounts) {
        this.state = state;
        this.shapes = shapes;
        this.subscriptions = subscriptions;
        this.routes = routes;
        this.billing = billing;
        this.change = change;
        this.discounts = discounts;
    }

    void addTo(Routes all) {
        all.post("/v1/invoices/create_preview", call -> state.rehearse(() -> show(invoice(call))));
    }

    private ObjectNode invoice(Call call) {
        Params params = call.params();
        params.oneOf("preview_mode", "next", Set.of());
        params.accept("automatic_tax");
        Params details = params.child("subscription_details");
        if (!params.has("subscription")) return ofNew(call, details);
        ObjectNode subscription = call.named(Subscriptions.TYPE, params, "subscription");
        params.text("customer")
                .filter(id -> !Json.is(subscription, "customer", id))
                .ifPresent(id -> {
                    throw ApiError.invalid("", "customer", "The subscription is not of customer " + id + ".");
                });
        if (Subscriptions.isEnded(subscription)) throw nothing();
        discounts.read(call, params, subscription);
        return change.apply(call, details, subscription).orElseGet(() -> ofNext(subscription));
    }

    private ObjectNode ofNew(Call call, Params details) {
        ObjectNode subscription = routes.describe(call, details);
        discounts.read(call, call.params(), subscription);
        details.accept("proration_behavior", "billing_cycle_anchor");
        return subscriptions.start(subscription, routes.trialEnd(details));
    }

    private ObjectNode ofNext(ObjectNode subscription) {
        boolean ends = Json.has(subscription, "cancel_at")
                && Json.number(subscription, "cancel_at") <= Json.number(subscription, "local_period_end");
        if (ends && !billing.hasPending(subscription)) throw nothing();
        state.imagine(Json.number(subscription, "local_period_end"));
        return ends ? billing.ofPending(subscription, "upcoming") : subscriptions.renew(subscription);
    }

    private static ApiError nothing() {
        return ApiError.of(404, "invalid_request_error", "invoice_upcoming_none", "No upcoming invoices for customer");
    }

    /** Whole, since its parts are about to be forgotten. */
    private ObjectNode show(ObjectNode invoice) {
        ObjectNode shown = shapes.show(invoice);
        String id = "upcoming_" + Json.text(invoice, "id");
        shown.put("id", id);
        for (JsonNode line : shown.path("lines").path("data")) ((ObjectNode) line).put("invoice", id);
        return shown.put("object", "invoice");
    }
}
