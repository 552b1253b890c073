package io.parley.localstripe.invoice;

import io.parley.localstripe.customer.Customers;
import io.parley.localstripe.event.Events;
import io.parley.localstripe.http.ApiError;
import io.parley.localstripe.http.Call;
import io.parley.localstripe.http.Expansion;
import io.parley.localstripe.http.Lists;
import io.parley.localstripe.http.Params;
import io.parley.localstripe.http.Routes;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.Shapes;
import io.parley.localstripe.state.State;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Invoices in the API; previews are a matter of subscriptions. */
public final class InvoiceRoutes {

    private static final String AT = "/v1/invoices/{id}";

    private final State state;
    private final Events events;
    private final Invoices invoices;
    private final Lines lines;
    private final InvoicePayments payments;

    public InvoiceRoutes(State state, Events events, Invoices invoices, Lines lines, InvoicePayments payments) {
        this.state = state;
        this.events = events;
        this.invoices = invoices;
        this.lines = lines;
        this.payments = payments;
    }

    public void addTo(Routes routes, Expansion expansion) {
        expansion.include(
                "invoice.payments",
                invoice ->
                        Shapes.listOf(paymentsOf(invoice), "/v1/invoice_payments?invoice=" + Json.text(invoice, "id")));
        routes.post("/v1/invoices", this::create);
        routes.get("/v1/invoices", this::list);
        routes.get(AT, call -> call.object(Invoices.TYPE));
        routes.post(AT, this::update);
        routes.delete(AT, this::delete);
        routes.get(AT + "/lines", call -> Lists.page(call, lines.of(call.object(Invoices.TYPE))));
        routes.post(AT + "/finalize", this::finish);
        routes.post(AT + "/pay", this::pay);
        routes.post(AT + "/send", call -> call.object(Invoices.TYPE));
        routes.post(AT + "/void", call -> stop(call, "void", "voided_at", "invoice.voided"));
        routes.post(
                AT + "/mark_uncollectible",
                call -> stop(call, "uncollectible", "marked_uncollectible_at", "invoice.marked_uncollectible"));
        routes.get("/v1/invoice_payments", this::listPayments);
        routes.get("/v1/invoice_payments/{id}", call -> call.object(InvoicePayments.PAYMENT));
    }

    private ObjectNode list(Call call) {
        String subscription = call.params().text("subscription").orElse("");
        Predicate<ObjectNode> wanted = Lists.same(call.params(), "customer", "status", "collection_method");
        return Lists.page(
                call,
                Invoices.TYPE,
                wanted.and(invoice -> subscription.isEmpty()
                        || Invoices.subscriptionOf(invoice).equals(subscription)));
    }

    private ObjectNode create(Call call) {
        Params params = call.params();
        ObjectNode customer = call.named(Customers.TYPE, params, "customer");
        ObjectNode invoice =
                invoices.draft(customer, params.text("currency").orElse("usd").toLowerCase(Locale.ROOT), "manual");
        invoice.put("auto_advance", params.isOn("auto_advance"));
        params.copy(invoice, "collection_method");
        params.number("days_until_due").ifPresent(days -> invoice.put("due_date", state.now() + days * 86_400));
        read(invoice, call);
        boolean takesPending = params.oneOf("pending_invoice_items_behavior", "exclude", Set.of("include"))
                .equals("include");
        if (takesPending) pendingOf(customer).forEach(item -> lines.ofPending(invoice, item));
        invoices.total(invoice, List.of());
        invoices.announce(invoice);
        return invoice;
    }

    private List<ObjectNode> pendingOf(ObjectNode customer) {
        return state.all(
                InvoiceItems.TYPE,
                item -> !Json.has(item, "invoice") && Json.is(item, "customer", Json.text(customer, "id")));
    }

    private ObjectNode update(Call call) {
        ObjectNode invoice = call.object(Invoices.TYPE);
        read(invoice, call);
        call.params().flag("auto_advance").ifPresent(advance -> invoice.put("auto_advance", advance));
        events.happened("invoice.updated", invoice);
        return invoice;
    }

    private void read(ObjectNode invoice, Call call) {
        call.params().copy(invoice, "description", "footer");
        call.params().metadata(invoice);
        call.params()
                .text("default_payment_method")
                .ifPresent(id -> invoice.put(
                        "default_payment_method", Json.text(method(invoice, id, "default_payment_method"), "id")));
    }

    private ObjectNode delete(Call call) {
        ObjectNode invoice = call.object(Invoices.TYPE);
        Invoices.requireStatus(invoice, "draft");
        events.happened("invoice.deleted", invoice);
        state.drop(invoice);
        return Json.object()
                .put("id", Json.text(invoice, "id"))
                .put("object", Invoices.TYPE)
                .put("deleted", true);
    }

    private ObjectNode finish(Call call) {
        ObjectNode invoice = call.object(Invoices.TYPE);
        call.params().flag("auto_advance").ifPresent(advance -> invoice.put("auto_advance", advance));
        invoices.finish(invoice);
        if (Json.number(invoice, "amount_due") == 0) payments.pay(invoice, Optional.empty(), false);
        return invoice;
    }

    private ObjectNode pay(Call call) {
        ObjectNode invoice = call.object(Invoices.TYPE);
        Params params = call.params();
        params.accept("forgive", "mandate");
        if (Json.is(invoice, "status", "draft")) invoices.finish(invoice);
        Invoices.requireStatus(invoice, "open", "uncollectible");
        if (params.isOn("paid_out_of_band")) {
            payments.settleElsewhere(invoice);
            return invoice;
        }
        Optional<ObjectNode> method = params.text("payment_method").map(id -> method(invoice, id, "payment_method"));
        if (method.isEmpty() && payments.usualMethod(invoice).isEmpty())
            throw ApiError.invalid(
                    "resource_missing",
                    "",
                    "There is no `default_payment_method` set on this Customer or Invoice. Please set one first.");
        if (payments.pay(invoice, method, !params.flag("off_session").orElse(true))) return invoice;
        throw ApiError.card(payments.lastError(invoice), true);
    }

    private ObjectNode method(ObjectNode invoice, String id, String param) {
        return payments.methods().named(id, param, state.get(Json.text(invoice, "customer")));
    }

    private ObjectNode stop(Call call, String status, String transition, String event) {
        ObjectNode invoice = call.object(Invoices.TYPE);
        Invoices.requireStatus(invoice, "open", "uncollectible");
        payments.stop(invoice, status, transition, event);
        return invoice;
    }

    private ObjectNode listPayments(Call call) {
        String intent = call.params().child("payment").text("payment_intent").orElse("");
        call.params().child("payment").accept("type");
        return Lists.page(
                call,
                InvoicePayments.PAYMENT,
                Lists.same(call.params(), "invoice", "status")
                        .and(payment ->
                                intent.isEmpty() || Json.is(payment.path("payment"), "payment_intent", intent)));
    }

    private List<ObjectNode> paymentsOf(ObjectNode invoice) {
        String id = Json.text(invoice, "id");
        return state.all(InvoicePayments.PAYMENT, payment -> Json.is(payment, "invoice", id));
    }
}
