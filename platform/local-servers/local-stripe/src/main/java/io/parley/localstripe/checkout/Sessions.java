package io.parley.localstripe.checkout;

import io.parley.localstripe.customer.Customers;
import io.parley.localstripe.event.Events;
import io.parley.localstripe.http.ApiError;
import io.parley.localstripe.http.Call;
import io.parley.localstripe.http.Expansion;
import io.parley.localstripe.http.Lists;
import io.parley.localstripe.http.Params;
import io.parley.localstripe.http.Routes;
import io.parley.localstripe.http.Urls;
import io.parley.localstripe.invoice.Discounts;
import io.parley.localstripe.state.Agenda;
import io.parley.localstripe.state.Ids;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.Shapes;
import io.parley.localstripe.state.State;
import io.parley.localstripe.subscription.Subscriptions;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Checkout sessions in the API, from open to complete or expired. */
public final class Sessions {

    public static final String TYPE = "checkout.session";

    private static final String AT = "/v1/checkout/sessions/{id}";
    private static final long DAY = 86_400;
    private static final long SHORTEST = 30 * 60;
    private static final int ID_LENGTH = 58;

    private final State state;
    private final Events events;
    private final SessionItems items;
    private final String url;

    public Sessions(State state, Events events, SessionItems items, Agenda agenda, String url) {
        this.state = state;
        this.events = events;
        this.items = items;
        this.url = url;
        agenda.register(TYPE, Sessions::expiry, this::expire);
    }

    public void addTo(Routes routes, Expansion expansion) {
        expansion.include(
                "checkout.session.line_items",
                session -> Shapes.listOf(
                        items.of(session), "/v1/checkout/sessions/" + Json.text(session, "id") + "/line_items"));
        routes.post("/v1/checkout/sessions", this::create);
        routes.get(
                "/v1/checkout/sessions",
                call -> Lists.page(
                        call, TYPE, Lists.same(call.params(), "customer", "subscription", "payment_intent", "status")));
        routes.get(AT, call -> call.object(TYPE));
        routes.post(AT, this::update);
        routes.post(AT + "/expire", this::expire);
        routes.get(AT + "/line_items", call -> Lists.page(call, items.of(call.object(TYPE))));
    }

    private ObjectNode create(Call call) {
        Params params = call.params();
        String mode = params.required("mode");
        params.oneOf("mode", "subscription", Set.of("payment"));
        String id = "cs_test_" + Ids.random(ID_LENGTH);
        ObjectNode session = state.add(Json.object()
                .put("id", id)
                .put("object", TYPE)
                .put("created", state.now())
                .put("mode", mode)
                .put("status", "open")
                .put("url", url + "/checkout/" + id)
                .put("expires_at", expiresAt(params))
                .put("success_url", Urls.required(params, "success_url")));
        if (params.has("cancel_url")) session.put("cancel_url", Urls.required(params, "cancel_url"));
        readCustomer(call, session);
        params.copy(session, "client_reference_id", "locale", "billing_address_collection", "submit_type");
        params.metadata(session);
        params.flag("allow_promotion_codes").ifPresent(allows -> session.put("allow_promotion_codes", allows));
        session.put(
                "payment_method_collection",
                params.oneOf("payment_method_collection", "always", Set.of("if_required")));
        readDiscount(call, session);
        readData(params, session);
        items.read(call, session);
        if (params.child("tax_id_collection").isOn("enabled")) session.put("local_tax_ids", true);
        if (params.child("customer_update").text("name").filter("auto"::equals).isPresent())
            session.put("local_names", true);
        params.child("customer_update").accept("address", "shipping");
        params.child("tax_id_collection").accept("required");
        params.accept("payment_method_types", "automatic_tax", "ui_mode");
        params.accept("saved_payment_method_options", "consent_collection", "custom_text", "phone_number_collection");
        params.accept("payment_method_options", "invoice_creation");
        return session;
    }

    private long expiresAt(Params params) {
        long at = params.number("expires_at").orElse(state.now() + DAY);
        if (at >= state.now() + SHORTEST - 60 && at <= state.now() + DAY + 60) return at;
        throw ApiError.invalid(
                "", "expires_at", "The `expires_at` timestamp must be between 30 minutes and 24 hours from now.");
    }

    private static void readCustomer(Call call, ObjectNode session) {
        Params params = call.params();
        params.copy(session, "customer_email", "customer_creation");
        if (params.has("customer"))
            session.put("customer", Json.text(call.named(Customers.TYPE, params, "customer"), "id"));
        if (params.has("customer") && params.has("customer_email"))
            throw ApiError.invalid(
                    "", "customer_email", "You may only specify one of these parameters: customer, customer_email.");
    }

    private static void readDiscount(Call call, ObjectNode session) {
        for (Params given : call.params().children("discounts")) {
            ObjectNode coupon = Discounts.coupon(call, given);
            if (!coupon.path("valid").asBoolean(true))
                throw ApiError.invalid("coupon_expired", given.nameOf("coupon"), "This coupon has expired.");
            session.putArray("discounts")
                    .addObject()
                    .put("coupon", Json.text(coupon, "id"))
                    .putNull("promotion_code");
        }
    }

    private void readData(Params params, ObjectNode session) {
        params.whenPresent("subscription_data", data -> {
            ObjectNode kept = session.putObject("local_data");
            data.metadata(kept);
            data.copy(kept, "description");
            data.notNegative("trial_period_days").ifPresent(days -> kept.put("trial_days", days));
            data.number("trial_end").ifPresent(end -> kept.put("trial_end", end));
            data.whenPresent("trial_settings", settings -> Subscriptions.readTrialSettings(settings, kept));
            data.accept("proration_behavior", "billing_mode");
        });
        params.whenPresent("payment_intent_data", data -> {
            ObjectNode kept = session.putObject("local_data");
            data.metadata(kept);
            data.copy(kept, "description");
            data.accept("setup_future_usage", "receipt_email");
        });
    }

    private ObjectNode update(Call call) {
        ObjectNode session = call.object(TYPE);
        call.params().metadata(session);
        return session;
    }

    private ObjectNode expire(Call call) {
        ObjectNode session = call.object(TYPE);
        if (!Json.is(session, "status", "open"))
            throw ApiError.invalid("", "id", "Only Checkout Sessions with a status in [\"open\"] can be expired.");
        expire(session);
        return session;
    }

    private void expire(ObjectNode session) {
        session.put("status", "expired").putNull("url");
        events.happened("checkout.session.expired", session);
    }

    private static OptionalLong expiry(ObjectNode session) {
        if (!Json.is(session, "status", "open")) return OptionalLong.empty();
        return OptionalLong.of(Json.number(session, "expires_at"));
    }
}
