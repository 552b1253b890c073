package io.parley.localstripe.customer;

import io.parley.localstripe.event.Events;
import io.parley.localstripe.http.ApiError;
import io.parley.localstripe.http.Call;
import io.parley.localstripe.http.Lists;
import io.parley.localstripe.http.Params;
import io.parley.localstripe.http.Routes;
import io.parley.localstripe.state.Ids;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Cards, by their last four digits only. */
public final class PaymentMethods {

    public static final String TYPE = "payment_method";

    private static final int USUAL_MONTH = 12;
    private static final int USUAL_YEAR = 2034;

    private final State state;
    private final Events events;

    public PaymentMethods(State state, Events events, Routes routes) {
        this.state = state;
        this.events = events;
        routes.post("/v1/payment_methods", this::create);
        routes.get(
                "/v1/payment_methods",
                call -> Lists.page(
                        call,
                        TYPE,
                        Lists.same(call.params(), "customer", "type").and(method -> Json.has(method, "customer"))));
        routes.get("/v1/payment_methods/{id}", call -> call.object(TYPE));
        routes.post("/v1/payment_methods/{id}", this::update);
        routes.post("/v1/payment_methods/{id}/attach", this::attach);
        routes.post("/v1/payment_methods/{id}/detach", this::detach);
        routes.get("/v1/customers/{id}/payment_methods", this::ofCustomer);
        routes.get(
                "/v1/customers/{id}/payment_methods/{methodId}",
                call -> call.named(TYPE, call.ids().getOrDefault("methodId", ""), "id"));
    }

    /** A card of this customer's. */
    public ObjectNode attach(ObjectNode customer, TestCard card, int month, int year) {
        ObjectNode method = create(card, month, year);
        attach(customer, method);
        return method;
    }

    /** The card that a call names: one that is stored, or one of Stripe's names for tests, which then belongs to the customer. */
    public ObjectNode named(String id, String param, ObjectNode customer) {
        Optional<TestCard> card = TestCard.called(id);
        if (card.isPresent()) return attachAlias(customer, card.get());
        return state.find(TYPE, id)
                .filter(method -> Json.is(method, "customer", Json.text(customer, "id")))
                .orElseThrow(() -> ApiError.missing("PaymentMethod", id, param));
    }

    /**
     * Why the bank refuses a charge; empty if it doesn't.
     *
     * @param present whether the holder is there
     */
    public static String decline(ObjectNode method, boolean present) {
        return TestCard.ending(Json.text(method.path("card"), "last4"))
                .map(card -> card.decline(present))
                .orElse("");
    }

    private ObjectNode create(Call call) {
        Params params = call.params();
        params.required("type");
        params.oneOf("type", "card", Set.of());
        if (params.child("card").has("number"))
            throw ApiError.invalid(
                    "", "card[number]", "Card numbers are taken on pages only. Use card[token]=tok_visa in tests.");
        String token = params.child("card").required("token");
        TestCard card = TestCard.called(token).orElseThrow(() -> ApiError.missing("token", token, "card[token]"));
        ObjectNode method = create(card, USUAL_MONTH, USUAL_YEAR);
        read(method, params);
        return method;
    }

    private ObjectNode create(TestCard card, int month, int year) {
        ObjectNode method = state.add(Json.object()
                .put("id", Ids.next("pm"))
                .put("object", TYPE)
                .put("created", state.now())
                .put("type", "card"));
        ObjectNode details = method.putObject("card")
                .put("brand", card.brand())
                .put("display_brand", card.brand())
                .put("last4", card.last4())
                .put("exp_month", month)
                .put("exp_year", year)
                .put("country", "US")
                .put("funding", "credit")
                .put("fingerprint", card.brand() + card.last4())
                .putNull("generated_from")
                .putNull("wallet")
                .putNull("regulated_status");
        details.putObject("checks")
                .putNull("address_line1_check")
                .putNull("address_postal_code_check")
                .put("cvc_check", "pass");
        details.putObject("networks").putNull("preferred").putArray("available").add(card.brand());
        details.putObject("three_d_secure_usage").put("supported", true);
        return method;
    }

    private void attach(ObjectNode customer, ObjectNode method) {
        if (!Json.has(customer, "id")) return;
        method.put("customer", Json.text(customer, "id"));
        events.happened("payment_method.attached", method);
    }

    private ObjectNode attachAlias(ObjectNode customer, TestCard card) {
        String decline = card.decline(true);
        if (!decline.isEmpty()) throw ApiError.card(Decline.error(decline), false);
        return attach(customer, card, USUAL_MONTH, USUAL_YEAR);
    }

    private ObjectNode attach(Call call) {
        ObjectNode customer = call.named(Customers.TYPE, call.params(), "customer");
        String id = call.ids().getOrDefault("id", "");
        Optional<TestCard> card = TestCard.called(id);
        if (card.isPresent()) return attachAlias(customer, card.get());
        ObjectNode method = call.object(TYPE);
        attach(customer, method);
        return method;
    }

    private ObjectNode detach(Call call) {
        ObjectNode method = call.object(TYPE);
        method.putNull("customer");
        events.happened("payment_method.detached", method);
        return method;
    }

    private ObjectNode update(Call call) {
        ObjectNode method = call.object(TYPE);
        read(method, call.params());
        events.happened("payment_method.updated", method);
        return method;
    }

    private static void read(ObjectNode method, Params params) {
        params.whenPresent("billing_details", details -> {
            details.copy(method.withObjectProperty("billing_details"), "email", "name", "phone");
            details.accept("address");
        });
        params.metadata(method);
    }

    private ObjectNode ofCustomer(Call call) {
        String customer = Json.text(call.object(Customers.TYPE), "id");
        return Lists.page(
                call, TYPE, Lists.same(call.params(), "type").and(method -> Json.is(method, "customer", customer)));
    }
}
