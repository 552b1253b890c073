package io.parley.localstripe.payment;

import io.parley.localstripe.customer.Decline;
import io.parley.localstripe.customer.PaymentMethods;
import io.parley.localstripe.event.Events;
import io.parley.localstripe.state.Ids;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import tools.jackson.databind.node.ObjectNode;

/** Payment intents, and the charges by which they are tried. */
public final class Payments {

    public static final String TYPE = "payment_intent";
    public static final String CHARGE = "charge";

    private static final int SECRET_LENGTH = 25;

    private final State state;
    private final Events events;
    private final String url;

    /** @param url where receipts are found */
    public Payments(State state, Events events, String url) {
        this.state = state;
        this.events = events;
        this.url = url;
    }

    /**
     * Begins a payment.
     *
     * @param customer its id, or nothing
     */
    public ObjectNode intend(long amount, String currency, String customer, String description) {
        String id = Ids.next("pi");
        ObjectNode intent = state.add(Json.object()
                .put("id", id)
                .put("object", TYPE)
                .put("created", state.now())
                .put("amount", amount)
                .put("currency", currency)
                .put("status", "requires_payment_method")
                .put("client_secret", id + "_secret_" + Ids.random(SECRET_LENGTH)));
        if (!customer.isEmpty()) intent.put("customer", customer);
        if (!description.isEmpty()) intent.put("description", description);
        events.happened("payment_intent.created", intent);
        return intent;
    }

    /**
     * Charges a card.
     *
     * @param present whether its holder is there
     * @return whether it was paid; otherwise {@code last_payment_error} of the intent says why not
     */
    public boolean confirm(ObjectNode intent, ObjectNode method, boolean present) {
        String decline = PaymentMethods.decline(method, present);
        ObjectNode charge = charge(intent, method);
        intent.put("latest_charge", Json.text(charge, "id"));
        if (decline.isEmpty()) succeed(intent, charge, method);
        else fail(intent, charge, Decline.error(decline));
        return decline.isEmpty();
    }

    public void cancel(ObjectNode intent) {
        intent.put("status", "canceled").put("canceled_at", state.now());
        events.happened("payment_intent.canceled", intent);
    }

    private ObjectNode charge(ObjectNode intent, ObjectNode method) {
        ObjectNode charge = state.add(Json.object()
                .put("id", Ids.next("ch"))
                .put("object", CHARGE)
                .put("created", state.now())
                .put("amount", Json.number(intent, "amount"))
                .put("payment_intent", Json.text(intent, "id"))
                .put("payment_method", Json.text(method, "id")));
        for (String same : new String[] {"currency", "customer", "description", "metadata"}) {
            if (intent.has(same)) charge.set(same, intent.path(same).deepCopy());
        }
        ObjectNode details = charge.putObject("payment_method_details").put("type", "card");
        ObjectNode card = details.putObject("card");
        for (String same :
                new String[] {"brand", "country", "exp_month", "exp_year", "fingerprint", "funding", "last4"})
            card.set(same, method.path("card").path(same));
        return charge;
    }

    private void succeed(ObjectNode intent, ObjectNode charge, ObjectNode method) {
        charge.put("status", "succeeded")
                .put("paid", true)
                .put("amount_captured", Json.number(charge, "amount"))
                .put("balance_transaction", Ids.next("txn"))
                .put("receipt_url", url + "/receipt/" + Json.text(charge, "id"))
                .set("outcome", outcome("approved_by_network", "authorized", "Payment complete."));
        intent.put("status", "succeeded")
                .put("payment_method", Json.text(method, "id"))
                .put("amount_received", Json.number(intent, "amount"))
                .putNull("last_payment_error");
        events.happened("payment_intent.succeeded", intent);
        events.happened("charge.succeeded", charge);
    }

    private void fail(ObjectNode intent, ObjectNode charge, ObjectNode error) {
        charge.put("status", "failed")
                .put("paid", false)
                .put("captured", false)
                .put("failure_code", Json.text(error, "code"))
                .put("failure_message", Json.text(error, "message"))
                .set("outcome", outcome("declined_by_network", "issuer_declined", Json.text(error, "message")));
        error.put("charge", Json.text(charge, "id"));
        intent.put("status", "requires_payment_method").set("last_payment_error", error);
        intent.putNull("payment_method");
        events.happened("charge.failed", charge);
        events.happened("payment_intent.payment_failed", intent);
    }

    private static ObjectNode outcome(String network, String type, String message) {
        return Json.object()
                .put("network_status", network)
                .put("type", type)
                .put("seller_message", message)
                .putNull("reason")
                .putNull("advice_code")
                .putNull("network_advice_code")
                .putNull("network_decline_code");
    }
}
