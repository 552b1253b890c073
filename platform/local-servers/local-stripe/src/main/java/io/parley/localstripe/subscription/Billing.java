package io.parley.localstripe.subscription;

import io.parley.localstripe.invoice.Discounts;
import io.parley.localstripe.invoice.InvoiceItems;
import io.parley.localstripe.invoice.InvoicePayments;
import io.parley.localstripe.invoice.Invoices;
import io.parley.localstripe.invoice.Lines;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The invoices of subscriptions. */
public final class Billing {

    private final State state;
    private final Items items;
    private final Invoices invoices;
    private final InvoiceItems pending;
    private final InvoicePayments payments;
    private final Lines lines;
    private final Discounts discounts;
    private final Wording wording;

    public Billing(
            State state,
            Items items,
            Invoices invoices,
            InvoiceItems pending,
            InvoicePayments payments,
            Lines lines,
            Discounts discounts) {
        this.state = state;
        this.items = items;
        this.invoices = invoices;
        this.pending = pending;
        this.payments = payments;
        this.lines = lines;
        this.discounts = discounts;
        this.wording = new Wording(state);
    }

    /** What is due for the period that begins, with what waited for it. */
    public ObjectNode ofPeriod(ObjectNode subscription, String reason) {
        ObjectNode invoice = ofPending(subscription, reason);
        boolean trial = Json.is(subscription, "status", "trialing");
        for (ObjectNode item : items.of(subscription)) {
            if (trial) lines.ofItem(invoice, item, 0, wording.trial(item));
            else lines.ofItem(invoice, item, items.amount(item), wording.period(item));
        }
        invoices.total(invoice, discounts.of(subscription));
        return invoice;
    }

    /** What waited, and nothing else. */
    ObjectNode ofPending(ObjectNode subscription, String reason) {
        ObjectNode invoice = invoices.draftOf(subscription, reason);
        pending.pending(Json.text(subscription, "id")).forEach(item -> lines.ofPending(invoice, item));
        invoices.total(invoice, discounts.of(subscription));
        return invoice;
    }

    boolean hasPending(ObjectNode subscription) {
        return !pending.pending(Json.text(subscription, "id")).isEmpty();
    }

    /** Makes a draft the subscription's latest invoice, and has it final. */
    void issue(ObjectNode subscription, ObjectNode draft) {
        subscription.put("latest_invoice", Json.text(draft, "id"));
        invoices.announce(draft);
        invoices.finish(draft);
    }

    /**
     * Has the latest invoice paid, or leaves it to the customer.
     *
     * @param present whether the customer is there
     * @return whether nothing of it is left to pay by card
     */
    public boolean collect(ObjectNode subscription, boolean present) {
        ObjectNode invoice = latest(subscription);
        boolean byInvoice = Json.is(invoice, "collection_method", "send_invoice");
        if (byInvoice && Json.number(invoice, "amount_due") > 0) return true;
        return payments.pay(invoice, Optional.empty(), present);
    }

    ObjectNode latest(ObjectNode subscription) {
        return state.get(Json.text(subscription, "latest_invoice"));
    }

    Optional<ObjectNode> usualMethod(ObjectNode subscription) {
        return payments.methodOf(subscription);
    }

    ObjectNode lastError(ObjectNode subscription) {
        return payments.lastError(latest(subscription));
    }

    /** No more tries for what is still open. */
    void stopCollecting(ObjectNode subscription) {
        state.find(Json.text(subscription, "latest_invoice"))
                .filter(invoice -> Json.is(invoice, "status", "open"))
                .ifPresent(invoice -> invoice.put("auto_advance", false).putNull("next_payment_attempt"));
    }

    void leaveDraft(ObjectNode subscription, ObjectNode draft) {
        subscription.put("latest_invoice", Json.text(draft, "id"));
        draft.put("auto_advance", false);
        invoices.announce(draft);
    }

    void annul(ObjectNode subscription) {
        payments.stop(latest(subscription), "void", "voided_at", "invoice.voided");
    }
}
