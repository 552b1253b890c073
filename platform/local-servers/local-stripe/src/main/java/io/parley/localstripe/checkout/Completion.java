package io.parley.localstripe.checkout;

import io.parley.localstripe.customer.CardForm;
import io.parley.localstripe.customer.Customers;
import io.parley.localstripe.customer.PaymentMethods;
import io.parley.localstripe.event.Events;
import io.parley.localstripe.http.Params;
import io.parley.localstripe.page.FormError;
import io.parley.localstripe.payment.Payments;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What follows when a person pays on the page. */
public final class Completion {

    private final State state;
    private final Events events;
    private final SessionItems items;
    private final Customers customers;
    private final PaymentMethods methods;
    private final Payments payments;
    private final SubscriptionStart subscriptions;

    public Completion(
            State state,
            Events events,
            SessionItems items,
            Customers customers,
            PaymentMethods methods,
            Payments payments,
            SubscriptionStart subscriptions) {
        this.state = state;
        this.events = events;
        this.items = items;
        this.customers = customers;
        this.methods = methods;
        this.payments = payments;
        this.subscriptions = subscriptions;
    }

    /** @throws FormError if what was typed in can't be; then nothing has changed */
    void complete(ObjectNode session, Params form) {
        Optional<CardForm> card = needsCard(session) ? Optional.of(CardForm.read(form, state.now())) : Optional.empty();
        ObjectNode customer = customer(session, form);
        String name = session.has("local_names") ? form.text("billingName").orElse("") : "";
        if (Json.has(customer, "id"))
            customers.fillIn(
                    customer,
                    name,
                    session.has("local_tax_ids") ? form.text("taxId").orElse("") : "");
        Optional<ObjectNode> method =
                card.map(typed -> methods.attach(customer, typed.card(), typed.month(), typed.year()));
        if (Json.is(session, "mode", "payment")) pay(session, customer, method.orElseThrow());
        else subscriptions.start(session, customer, method, items);
        close(session, customer, form);
    }

    boolean needsCard(ObjectNode session) {
        return Json.number(session, "amount_total") > 0
                || !Json.is(session, "payment_method_collection", "if_required");
    }

    private ObjectNode customer(ObjectNode session, Params form) {
        if (Json.has(session, "customer")) return state.get(Json.text(session, "customer"));
        String email = form.text("email").orElseGet(() -> Json.text(session, "customer_email"));
        if (!email.matches("[^@\\s]+@[^@\\s]+")) throw new FormError("email", "Write an e-mail address.");
        String name = form.text("billingName").orElse("");
        // Who pays once is nobody's customer, unless that was asked for.
        if (Json.is(session, "mode", "payment") && !Json.is(session, "customer_creation", "always"))
            return Json.object().put("email", email).put("name", name);
        ObjectNode customer = customers.create(email, name);
        session.put("customer", Json.text(customer, "id"));
        return customer;
    }

    private void pay(ObjectNode session, ObjectNode customer, ObjectNode method) {
        JsonNode data = session.path("local_data");
        ObjectNode intent = payments.intend(
                Json.number(session, "amount_total"),
                Json.text(session, "currency"),
                Json.text(customer, "id"),
                Json.text(data, "description"));
        if (data.path("metadata").isObject())
            intent.set("metadata", data.path("metadata").deepCopy());
        if (!payments.confirm(intent, method, true))
            throw new FormError("cardNumber", Json.text(intent.path("last_payment_error"), "message"));
        session.put("payment_intent", Json.text(intent, "id"));
    }

    private void close(ObjectNode session, ObjectNode customer, Params form) {
        boolean free = Json.number(session, "amount_total") == 0;
        session.put("status", "complete")
                .put("payment_status", free ? "no_payment_required" : "paid")
                .putNull("url");
        ObjectNode details = session.putObject("customer_details");
        details.put("email", Json.text(customer, "email"))
                .put("name", form.text("billingName").orElseGet(() -> Json.text(customer, "name")))
                .putNull("phone")
                .putNull("address")
                .putNull("business_name")
                .putNull("individual_name")
                .put("tax_exempt", "none");
        details.putArray("tax_ids");
        events.happened("checkout.session.completed", session);
    }
}
