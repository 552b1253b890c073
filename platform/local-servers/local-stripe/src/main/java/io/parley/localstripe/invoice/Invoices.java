package io.parley.localstripe.invoice;

import io.parley.localstripe.customer.TaxIds;
import io.parley.localstripe.event.Events;
import io.parley.localstripe.http.ApiError;
import io.parley.localstripe.state.Ids;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Invoices from draft to final. */
public final class Invoices {

    public static final String TYPE = "invoice";

    private final State state;
    private final Events events;
    private final TaxIds taxIds;
    private final Lines lines;
    private final Discounts discounts;
    private final String url;

    /** @param url where the pages are */
    public Invoices(State state, Events events, TaxIds taxIds, Lines lines, Discounts discounts, String url) {
        this.state = state;
        this.events = events;
        this.taxIds = taxIds;
        this.lines = lines;
        this.discounts = discounts;
        this.url = url;
    }

    /** An empty one. */
    public ObjectNode draft(ObjectNode customer, String currency, String reason) {
        ObjectNode invoice = state.add(Json.object()
                .put("id", Ids.next("in"))
                .put("object", TYPE)
                .put("created", state.now())
                .put("period_start", state.now())
                .put("period_end", state.now())
                .put("customer", Json.text(customer, "id"))
                .put("currency", currency)
                .put("status", "draft")
                .put("collection_method", "charge_automatically")
                .put("auto_advance", true)
                .put("billing_reason", reason));
        for (String same : new String[] {"email", "name", "phone", "address"}) {
            if (Json.has(customer, same) || customer.path(same).isObject())
                invoice.set("customer_" + same, customer.path(same).deepCopy());
        }
        invoice.set("customer_tax_ids", taxIds.onInvoices(Json.text(customer, "id")));
        return invoice;
    }

    /** An empty one of a subscription. */
    public ObjectNode draftOf(ObjectNode subscription, String reason) {
        ObjectNode customer = state.get(Json.text(subscription, "customer"));
        ObjectNode invoice = draft(customer, Json.text(subscription, "currency"), reason);
        ObjectNode parent =
                invoice.putObject("parent").put("type", "subscription_details").putNull("quote_details");
        parent.putObject("subscription_details")
                .put("subscription", Json.text(subscription, "id"))
                .set(
                        "metadata",
                        subscription.path("metadata").isObject()
                                ? subscription.path("metadata").deepCopy()
                                : Json.object());
        if (Json.has(subscription, "collection_method"))
            invoice.put("collection_method", Json.text(subscription, "collection_method"));
        if (Json.has(subscription, "days_until_due"))
            invoice.put("due_date", state.now() + Json.number(subscription, "days_until_due") * 86_400);
        return invoice;
    }

    public static String subscriptionOf(ObjectNode invoice) {
        return Json.text(invoice.path("parent").path("subscription_details"), "subscription");
    }

    /** Adds up what it has by now. */
    public void total(ObjectNode invoice, List<ObjectNode> applied) {
        List<ObjectNode> all = lines.of(invoice);
        discounts.apply(invoice, all, applied);
        long subtotal =
                all.stream().mapToLong(line -> Json.number(line, "amount")).sum();
        long total = all.stream().mapToLong(Discounts::net).sum();
        long balance = Json.number(state.get(Json.text(invoice, "customer")), "balance");
        long due = Math.max(0, total + (total > 0 || balance > 0 ? balance : 0));
        invoice.put("subtotal", subtotal)
                .put("subtotal_excluding_tax", subtotal)
                .put("total", total)
                .put("total_excluding_tax", total)
                .put("starting_balance", balance)
                .put("amount_due", due)
                .put("amount_remaining", due);
    }

    public void announce(ObjectNode draft) {
        events.happened("invoice.created", draft);
    }

    /** Makes it final: it has a number, and takes or leaves the customer's balance. */
    public void finish(ObjectNode invoice) {
        requireStatus(invoice, "draft");
        ObjectNode customer = state.get(Json.text(invoice, "customer"));
        long left = Json.number(invoice, "starting_balance")
                + Json.number(invoice, "total")
                - Json.number(invoice, "amount_due");
        if (left != Json.number(customer, "balance")) {
            customer.put("balance", left);
            events.happened("customer.updated", customer);
        }
        number(invoice, customer);
        invoice.put("status", "open").put("ending_balance", left).put("effective_at", state.now());
        invoice.withObjectProperty("status_transitions").put("finalized_at", state.now());
        state.find(subscriptionOf(invoice)).ifPresent(subscription -> discounts.spend(invoice, subscription));
        events.happened("invoice.finalized", invoice);
    }

    public static void requireStatus(ObjectNode invoice, String... allowed) {
        String status = Json.text(invoice, "status");
        if (List.of(allowed).contains(status)) return;
        throw ApiError.invalid(
                status.equals("paid") ? "invoice_already_paid" : "invoice_not_editable",
                "",
                "This invoice is %s, and must be %s for that.".formatted(status, String.join(" or ", allowed)));
    }

    private void number(ObjectNode invoice, ObjectNode customer) {
        long sequence = Math.max(1, Json.number(customer, "next_invoice_sequence"));
        customer.put("next_invoice_sequence", sequence + 1);
        String page = url + "/invoice/" + Json.text(invoice, "id");
        invoice.put("number", "%s-%04d".formatted(Json.text(customer, "invoice_prefix"), sequence))
                .put("hosted_invoice_url", page)
                .put("invoice_pdf", page + "/pdf");
    }
}
