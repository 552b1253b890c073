package io.parley.localstripe.subscription;

import io.parley.localstripe.customer.Customers;
import io.parley.localstripe.customer.PaymentMethods;
import io.parley.localstripe.http.ApiError;
import io.parley.localstripe.http.Call;
import io.parley.localstripe.http.Lists;
import io.parley.localstripe.http.Params;
import io.parley.localstripe.http.Routes;
import io.parley.localstripe.invoice.Discounts;
import io.parley.localstripe.invoice.InvoiceItems;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.Shapes;
import io.parley.localstripe.state.State;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Subscriptions in the API. */
public final class SubscriptionRoutes {

    private static final String AT = "/v1/subscriptions/{id}";
    private static final long DAY = 86_400;
    private static final Set<String> PAYMENT = Set.of("default_incomplete", "error_if_incomplete");

    private final State state;
    private final Subscriptions subscriptions;
    private final Items items;
    private final Billing billing;
    private final Change change;
    private final Proration proration;
    private final Discounts discounts;
    private final PaymentMethods methods;

    public SubscriptionRoutes(
            State state,
            Subscriptions subscriptions,
            Items items,
            Billing billing,
            InvoiceItems pending,
            Discounts discounts,
            PaymentMethods methods) {
        this.state = state;
        this.subscriptions = subscriptions;
        this.items = items;
        this.billing = billing;
        this.proration = new Proration(state, items, pending, discounts);
        this.change = new Change(state, items, subscriptions, billing, proration);
        this.discounts = discounts;
        this.methods = methods;
    }

    public void addTo(Routes routes, Shapes shapes) {
        new Preview(state, shapes, subscriptions, this, billing, change, discounts).addTo(routes);
        routes.post("/v1/subscriptions", this::create);
        routes.get("/v1/subscriptions", this::list);
        routes.get(AT, call -> call.object(Subscriptions.TYPE));
        routes.post(AT, this::update);
        routes.delete(AT, this::cancel);
        routes.post(AT + "/resume", this::resume);
        routes.get(
                "/v1/subscription_items",
                call -> Lists.page(call, items.of(call.named(Subscriptions.TYPE, call.params(), "subscription"))));
        routes.get("/v1/subscription_items/{id}", call -> call.object(Items.TYPE));
    }

    private ObjectNode create(Call call) {
        Params params = call.params();
        ObjectNode subscription = describe(call, params);
        discounts.read(call, params, subscription);
        String behavior = params.oneOf("payment_behavior", "allow_incomplete", PAYMENT);
        ObjectNode draft = subscriptions.start(subscription, trialEnd(params));
        boolean pays = Json.number(draft, "amount_due") > 0
                && !Json.is(subscription, "collection_method", "send_invoice")
                && !behavior.equals("default_incomplete");
        if (pays) requireMethod(subscription);
        subscriptions.announce(subscription, draft);
        params.accept("off_session");
        if (pays) collect(subscription, behavior);
        if (Json.is(subscription, "collection_method", "send_invoice")
                && Json.is(subscription, "status", "incomplete")) {
            subscription.put("status", "active");
            subscriptions.changed(subscription);
        }
        return subscription;
    }

    /** A subscription as parameters describe it, not yet begun; whose it is says the call. */
    ObjectNode describe(Call call, Params params) {
        ObjectNode subscription = subscriptions.anew(call.named(Customers.TYPE, call.params(), "customer"));
        if (params.children("items").isEmpty())
            throw ApiError.invalid("parameter_missing", "items", "Missing required param: items.");
        for (Params given : params.children("items")) {
            items.add(subscription, items.price(call, given), Change.quantity(given, 1));
            given.accept("metadata");
        }
        read(params, subscription);
        return subscription;
    }

    private void read(Params params, ObjectNode subscription) {
        ObjectNode customer = state.get(Json.text(subscription, "customer"));
        params.copy(subscription, "description");
        params.text("collection_method")
                .ifPresent(_ -> subscription.put(
                        "collection_method",
                        params.oneOf("collection_method", "charge_automatically", Set.of("send_invoice"))));
        params.number("days_until_due").ifPresent(days -> subscription.put("days_until_due", days));
        params.metadata(subscription);
        params.text("default_payment_method")
                .ifPresent(id -> subscription.put(
                        "default_payment_method",
                        Json.text(methods.named(id, "default_payment_method", customer), "id")));
        params.whenPresent(
                "cancellation_details",
                details ->
                        details.copy(subscription.withObjectProperty("cancellation_details"), "comment", "feedback"));
        params.whenPresent("trial_settings", settings -> Subscriptions.readTrialSettings(settings, subscription));
        params.accept("payment_settings", "automatic_tax", "billing_mode");
    }

    long trialEnd(Params params) {
        long days = params.notNegative("trial_period_days").orElse(0L);
        if (days > 0) return state.now() + days * DAY;
        if (params.text("trial_end").filter("now"::equals).isPresent()) return 0;
        return params.number("trial_end").orElse(0L);
    }

    private void requireMethod(ObjectNode subscription) {
        if (billing.usualMethod(subscription).isPresent()) return;
        throw ApiError.invalid(
                "resource_missing",
                "",
                "This customer has no attached payment source or default payment method. Please consider adding a"
                        + " default payment method.");
    }

    private void collect(ObjectNode subscription, String behavior) {
        if (billing.collect(subscription, false) || !behavior.equals("error_if_incomplete")) return;
        throw ApiError.card(billing.lastError(subscription), false);
    }

    private ObjectNode update(Call call) {
        ObjectNode subscription = living(call);
        Params params = call.params();
        read(params, subscription);
        discounts.read(call, params, subscription);
        String behavior = params.oneOf("payment_behavior", "allow_incomplete", PAYMENT);
        params.accept("off_session");
        Optional<ObjectNode> draft = change.apply(call, params, subscription);
        draft.ifPresent(invoice -> subscription.put("latest_invoice", Json.text(invoice, "id")));
        subscriptions.changed(subscription);
        draft.ifPresent(invoice -> {
            billing.issue(subscription, invoice);
            collect(subscription, behavior);
        });
        return subscription;
    }

    private ObjectNode cancel(Call call) {
        ObjectNode subscription = living(call);
        Params params = call.params();
        params.whenPresent(
                "cancellation_details",
                details ->
                        details.copy(subscription.withObjectProperty("cancellation_details"), "comment", "feedback"));
        boolean settles = params.isOn("invoice_now");
        if (params.isOn("prorate") && !Json.is(subscription, "status", "trialing"))
            items.of(subscription).forEach(item -> proration.giveBack(subscription, item, state.now()));
        subscriptions.cancel(subscription, "cancellation_requested");
        if (settles && billing.hasPending(subscription)) {
            billing.issue(subscription, billing.ofPending(subscription, "subscription_update"));
            billing.collect(subscription, false);
        }
        return subscription;
    }

    private ObjectNode resume(Call call) {
        ObjectNode subscription = living(call);
        call.params().accept("billing_cycle_anchor", "proration_behavior", "proration_date");
        if (!Json.is(subscription, "status", "paused"))
            throw ApiError.invalid(
                    "", "", "Only paused subscriptions can be resumed; unset cancel_at_period_end otherwise.");
        subscription.put("status", "active");
        subscriptions.restart(subscription);
        ObjectNode draft = billing.ofPeriod(subscription, "subscription_update");
        billing.issue(subscription, draft);
        billing.collect(subscription, false);
        subscriptions.changed(subscription);
        return subscription;
    }

    private static ObjectNode living(Call call) {
        ObjectNode subscription = call.object(Subscriptions.TYPE);
        if (!Subscriptions.isEnded(subscription)) return subscription;
        throw ApiError.missing("subscription", Json.text(subscription, "id"), "id");
    }

    private ObjectNode list(Call call) {
        Params params = call.params();
        String status = params.text("status").orElse("");
        String price = params.text("price").orElse("");
        Predicate<ObjectNode> wanted = Lists.same(params, "customer", "collection_method");
        return Lists.page(
                call,
                Subscriptions.TYPE,
                wanted.and(subscription -> matches(subscription, status))
                        .and(subscription -> price.isEmpty()
                                || items.of(subscription).stream().anyMatch(item -> Json.is(item, "price", price))));
    }

    private static boolean matches(ObjectNode subscription, String status) {
        return switch (status) {
            case "all" -> true;
            case "" -> !Json.is(subscription, "status", "canceled");
            case "ended" -> Subscriptions.isEnded(subscription);
            default -> Json.is(subscription, "status", status);
        };
    }
}
