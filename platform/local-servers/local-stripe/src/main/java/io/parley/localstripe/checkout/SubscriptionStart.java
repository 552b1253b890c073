package io.parley.localstripe.checkout;

import io.parley.localstripe.catalog.Coupons;
import io.parley.localstripe.http.ApiError;
import io.parley.localstripe.invoice.Discounts;
import io.parley.localstripe.page.FormError;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import io.parley.localstripe.subscription.Billing;
import io.parley.localstripe.subscription.Items;
import io.parley.localstripe.subscription.Subscriptions;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The subscription that a session sells. */
public final class SubscriptionStart {

    private final State state;
    private final Subscriptions subscriptions;
    private final Items items;
    private final Billing billing;
    private final Discounts discounts;

    public SubscriptionStart(
            State state, Subscriptions subscriptions, Items items, Billing billing, Discounts discounts) {
        this.state = state;
        this.subscriptions = subscriptions;
        this.items = items;
        this.billing = billing;
        this.discounts = discounts;
    }

    /** @throws FormError if its first payment fails */
    void start(ObjectNode session, ObjectNode customer, Optional<ObjectNode> method, SessionItems sold) {
        ObjectNode subscription = subscriptions.anew(customer);
        for (ObjectNode item : sold.of(session))
            items.add(subscription, state.get(Json.text(item, "price")), Json.number(item, "quantity"));
        method.ifPresent(card -> subscription.put("default_payment_method", Json.text(card, "id")));
        JsonNode data = session.path("local_data");
        for (String same : new String[] {"metadata", "description", "trial_settings"}) {
            if (data.has(same)) subscription.set(same, data.path(same).deepCopy());
        }
        discount(session, subscription);
        ObjectNode draft = subscriptions.start(subscription, sold.trialEnd(session));
        subscriptions.announce(subscription, draft);
        if (Json.number(draft, "amount_due") > 0 && !billing.collect(subscription, true))
            throw new FormError("cardNumber", "Your card was declined.");
        session.put("subscription", Json.text(subscription, "id")).put("invoice", Json.text(draft, "id"));
    }

    private void discount(ObjectNode session, ObjectNode subscription) {
        ArrayNode ids = Json.array();
        for (JsonNode given : session.path("discounts")) {
            ObjectNode coupon =
                    state.find(Coupons.TYPE, Json.text(given, "coupon")).orElseThrow();
            try {
                ids.add(Json.text(discounts.give(coupon, subscription, "coupon"), "id"));
            } catch (ApiError expired) {
                throw new FormError("", String.valueOf(expired.getMessage()));
            }
        }
        if (!ids.isEmpty()) subscription.set("discounts", ids);
    }
}
