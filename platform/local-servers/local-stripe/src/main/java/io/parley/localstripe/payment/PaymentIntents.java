package io.parley.localstripe.payment;

import io.parley.localstripe.customer.Customers;
import io.parley.localstripe.customer.PaymentMethods;
import io.parley.localstripe.http.ApiError;
import io.parley.localstripe.http.Call;
import io.parley.localstripe.http.Lists;
import io.parley.localstripe.http.Params;
import io.parley.localstripe.http.Routes;
import io.parley.localstripe.state.Json;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Payments that clients make themselves, and all that were tried. */
public final class PaymentIntents {

    private static final Set<String> OPEN =
            Set.of("requires_payment_method", "requires_confirmation", "requires_action");

    private final Payments payments;
    private final PaymentMethods methods;

    public PaymentIntents(Payments payments, PaymentMethods methods) {
        this.payments = payments;
        this.methods = methods;
    }

    public void addTo(Routes routes) {
        routes.post("/v1/payment_intents", this::create);
        routes.get(
                "/v1/payment_intents", call -> Lists.page(call, Payments.TYPE, Lists.same(call.params(), "customer")));
        routes.get("/v1/payment_intents/{id}", call -> call.object(Payments.TYPE));
        routes.post("/v1/payment_intents/{id}", this::update);
        routes.post("/v1/payment_intents/{id}/confirm", this::confirm);
        routes.post("/v1/payment_intents/{id}/cancel", this::cancel);
        routes.get(
                "/v1/charges",
                call -> Lists.page(call, Payments.CHARGE, Lists.same(call.params(), "customer", "payment_intent")));
        routes.get("/v1/charges/{id}", call -> call.object(Payments.CHARGE));
    }

    private ObjectNode create(Call call) {
        Params params = call.params();
        params.required("amount");
        long amount = params.notNegative("amount").orElse(0L);
        if (amount == 0)
            throw ApiError.invalid(
                    "parameter_invalid_integer", "amount", "This value must be greater than or equal to 1.");
        String customer = params.has("customer") ? Json.text(call.named(Customers.TYPE, params, "customer"), "id") : "";
        ObjectNode intent = payments.intend(
                amount,
                params.required("currency").toLowerCase(Locale.ROOT),
                customer,
                params.text("description").orElse(""));
        read(intent, params);
        if (params.isOn("confirm")) confirm(call, intent);
        else params.text("payment_method").ifPresent(id -> keep(call, intent, id));
        params.accept("off_session");
        return intent;
    }

    private ObjectNode update(Call call) {
        ObjectNode intent = open(call);
        call.params().notNegative("amount").ifPresent(amount -> intent.put("amount", amount));
        read(intent, call.params());
        call.params().text("payment_method").ifPresent(id -> keep(call, intent, id));
        return intent;
    }

    private static void read(ObjectNode intent, Params params) {
        params.copy(intent, "description", "receipt_email", "setup_future_usage", "statement_descriptor");
        params.metadata(intent);
        params.whenPresent(
                "automatic_payment_methods",
                automatic -> intent.putObject("automatic_payment_methods")
                        .put("enabled", automatic.isOn("enabled"))
                        .put(
                                "allow_redirects",
                                automatic.text("allow_redirects").orElse("always")));
        params.accept("payment_method_types", "return_url", "error_on_requires_action", "use_stripe_sdk");
    }

    private void keep(Call call, ObjectNode intent, String id) {
        ObjectNode method = methods.named(id, "payment_method", customer(call, intent));
        intent.put("payment_method", Json.text(method, "id")).put("status", "requires_confirmation");
    }

    private ObjectNode confirm(Call call) {
        ObjectNode intent = open(call);
        confirm(call, intent);
        call.params().accept("return_url");
        return intent;
    }

    private void confirm(Call call, ObjectNode intent) {
        String id = call.params().text("payment_method").orElseGet(() -> Json.text(intent, "payment_method"));
        if (id.isEmpty())
            throw ApiError.invalid(
                    "payment_intent_unexpected_state",
                    "payment_method",
                    "You cannot confirm this PaymentIntent because it's missing a payment method.");
        ObjectNode method = methods.named(id, "payment_method", customer(call, intent));
        if (payments.confirm(intent, method, !call.params().isOn("off_session"))) return;
        throw ApiError.card((ObjectNode) intent.path("last_payment_error").deepCopy(), true);
    }

    private ObjectNode cancel(Call call) {
        ObjectNode intent = open(call);
        call.params().copy(intent, "cancellation_reason");
        payments.cancel(intent);
        return intent;
    }

    private static ObjectNode open(Call call) {
        ObjectNode intent = call.object(Payments.TYPE);
        String status = Json.text(intent, "status");
        if (OPEN.contains(status)) return intent;
        throw ApiError.invalid(
                "payment_intent_unexpected_state",
                "",
                "This PaymentIntent is %s and can't be changed any more.".formatted(status));
    }

    private static ObjectNode customer(Call call, ObjectNode intent) {
        String customer = Json.text(intent, "customer");
        return customer.isEmpty() ? Json.object() : call.state().get(customer);
    }
}
