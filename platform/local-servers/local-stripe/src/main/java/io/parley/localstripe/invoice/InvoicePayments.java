package io.parley.localstripe.invoice;

import io.parley.localstripe.customer.Customers;
import io.parley.localstripe.customer.PaymentMethods;
import io.parley.localstripe.event.Events;
import io.parley.localstripe.payment.Payments;
import io.parley.localstripe.state.Agenda;
import io.parley.localstripe.state.Ids;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import tools.jackson.databind.node.ObjectNode;

/** Gets invoices paid: at once, and again 3, 5 and 7 days after a card failed. */
public final class InvoicePayments {

    static final String PAYMENT = "invoice_payment";

    private static final long DAY = 86_400;
    private static final long[] RETRIES = {3 * DAY, 5 * DAY, 7 * DAY};

    private final State state;
    private final Events events;
    private final Payments payments;
    private final PaymentMethods methods;
    private final List<Consumer<ObjectNode>> listeners = new ArrayList<>();

    public InvoicePayments(State state, Events events, Payments payments, PaymentMethods methods, Agenda agenda) {
        this.state = state;
        this.events = events;
        this.payments = payments;
        this.methods = methods;
        agenda.register(Invoices.TYPE, InvoicePayments::nextAttempt, invoice -> pay(invoice, Optional.empty(), false));
    }

    /** Whom to tell that an invoice was paid, or was not. */
    public void onAttempt(Consumer<ObjectNode> listener) {
        listeners.add(listener);
    }

    /**
     * Tries to have a final invoice paid.
     *
     * @param chosen the card, instead of the usual one
     * @param present whether its holder is there
     * @return whether it is paid
     */
    public boolean pay(ObjectNode invoice, Optional<ObjectNode> chosen, boolean present) {
        if (Json.number(invoice, "amount_remaining") == 0) return settle(invoice);
        ObjectNode intent = intent(invoice);
        Optional<ObjectNode> method = chosen.or(() -> usualMethod(invoice));
        invoice.put("attempted", true).put("attempt_count", Json.number(invoice, "attempt_count") + 1);
        if (method.isPresent() && payments.confirm(intent, method.get(), present)) {
            markPaid(invoice);
            return settle(invoice);
        }
        fail(invoice);
        return false;
    }

    /** Paid by other means. */
    void settleElsewhere(ObjectNode invoice) {
        payment(invoice).ifPresent(payment -> payments.cancel(intentOf(payment)));
        settle(invoice);
    }

    /** No more is asked for it. */
    public void stop(ObjectNode invoice, String status, String transition, String event) {
        invoice.put("status", status).put("auto_advance", false).putNull("next_payment_attempt");
        invoice.withObjectProperty("status_transitions").put(transition, state.now());
        payment(invoice).map(this::intentOf).ifPresent(payments::cancel);
        events.happened(event, invoice);
    }

    /** The card that is charged when none is named. */
    public Optional<ObjectNode> usualMethod(ObjectNode invoice) {
        return present(Json.text(invoice, "default_payment_method"))
                .flatMap(state::find)
                .or(() -> state.find(Invoices.subscriptionOf(invoice)).flatMap(this::methodOf))
                .or(() -> methodOf(invoice));
    }

    /** The card of a subscription, or of whatever else has a customer. */
    public Optional<ObjectNode> methodOf(ObjectNode subscription) {
        ObjectNode customer = state.get(Json.text(subscription, "customer"));
        return present(Json.text(subscription, "default_payment_method"))
                .or(() -> Customers.defaultPaymentMethod(customer))
                .flatMap(state::find);
    }

    PaymentMethods methods() {
        return methods;
    }

    /** What its last payment failed of. */
    public ObjectNode lastError(ObjectNode invoice) {
        return payment(invoice)
                .map(payment -> intentOf(payment).path("last_payment_error"))
                .filter(ObjectNode.class::isInstance)
                .map(error -> (ObjectNode) error.deepCopy())
                .orElseGet(() -> Json.object()
                        .put("type", "invalid_request_error")
                        .put("code", "resource_missing")
                        .put("message", "This customer has no default payment method."));
    }

    private boolean settle(ObjectNode invoice) {
        invoice.put("status", "paid")
                .put("attempted", true)
                .put("amount_paid", Json.number(invoice, "amount_remaining") + Json.number(invoice, "amount_paid"))
                .put("amount_remaining", 0)
                .putNull("next_payment_attempt");
        invoice.withObjectProperty("status_transitions").put("paid_at", state.now());
        events.happened("invoice.paid", invoice);
        events.happened("invoice.payment_succeeded", invoice);
        listeners.forEach(listener -> listener.accept(invoice));
        return true;
    }

    private void markPaid(ObjectNode invoice) {
        ObjectNode payment = payment(invoice).orElseThrow();
        payment.put("status", "paid").put("amount_paid", Json.number(payment, "amount_requested"));
        payment.withObjectProperty("status_transitions").put("paid_at", state.now());
        events.happened("invoice_payment.paid", payment);
    }

    private void fail(ObjectNode invoice) {
        OptionalLong next = followingAttempt(invoice);
        next.ifPresentOrElse(
                at -> invoice.put("next_payment_attempt", at), () -> invoice.putNull("next_payment_attempt"));
        events.happened("invoice.payment_failed", invoice);
        listeners.forEach(listener -> listener.accept(invoice));
    }

    /** The first payment of a subscription is its customer's to repeat. */
    private OptionalLong followingAttempt(ObjectNode invoice) {
        if (Json.is(invoice, "billing_reason", "subscription_create")
                || !invoice.path("auto_advance").asBoolean()) return OptionalLong.empty();
        long first = Json.number(invoice.path("status_transitions"), "finalized_at");
        return LongStream.of(RETRIES)
                .map(after -> first + after)
                .filter(at -> at > state.now())
                .findFirst();
    }

    private static OptionalLong nextAttempt(ObjectNode invoice) {
        if (!Json.is(invoice, "status", "open") || !Json.has(invoice, "next_payment_attempt"))
            return OptionalLong.empty();
        return OptionalLong.of(Json.number(invoice, "next_payment_attempt"));
    }

    private ObjectNode intent(ObjectNode invoice) {
        return payment(invoice).map(this::intentOf).orElseGet(() -> begin(invoice));
    }

    private ObjectNode begin(ObjectNode invoice) {
        long amount = Json.number(invoice, "amount_remaining");
        boolean first = Json.is(invoice, "billing_reason", "subscription_create");
        String description = first ? "Subscription creation" : "Payment for Invoice";
        ObjectNode intent =
                payments.intend(amount, Json.text(invoice, "currency"), Json.text(invoice, "customer"), description);
        ObjectNode payment = state.add(Json.object()
                .put("id", Ids.next("inpay"))
                .put("object", PAYMENT)
                .put("created", state.now())
                .put("invoice", Json.text(invoice, "id"))
                .put("amount_requested", amount)
                .put("status", "open")
                .put("currency", Json.text(invoice, "currency")));
        invoice.put("local_payment", Json.text(payment, "id"));
        payment.putObject("payment").put("type", "payment_intent").put("payment_intent", Json.text(intent, "id"));
        return intent;
    }

    private Optional<ObjectNode> payment(ObjectNode invoice) {
        return state.find(PAYMENT, Json.text(invoice, "local_payment"));
    }

    private ObjectNode intentOf(ObjectNode payment) {
        return state.get(Json.text(payment.path("payment"), "payment_intent"));
    }

    private static Optional<String> present(String id) {
        return Optional.of(id).filter(text -> !text.isEmpty());
    }
}
