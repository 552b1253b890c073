package io.parley.localstripe.payment;

import io.parley.localstripe.event.Events;
import io.parley.localstripe.http.ApiError;
import io.parley.localstripe.http.Call;
import io.parley.localstripe.http.Expansion;
import io.parley.localstripe.http.Lists;
import io.parley.localstripe.http.Params;
import io.parley.localstripe.http.Routes;
import io.parley.localstripe.state.Ids;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.Shapes;
import io.parley.localstripe.state.State;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Money that goes back to the card it came from, up to what was charged. */
public final class Refunds {

    private static final String TYPE = "refund";
    private static final Set<String> REASONS = Set.of("duplicate", "fraudulent", "requested_by_customer");

    private final State state;
    private final Events events;

    public Refunds(State state, Events events) {
        this.state = state;
        this.events = events;
    }

    public void addTo(Routes routes, Expansion expansion) {
        expansion.include(
                "charge.refunds",
                charge -> Shapes.listOf(
                        state.all(TYPE, refund -> Json.is(refund, "charge", Json.text(charge, "id")))
                                .reversed(),
                        "/v1/charges/" + Json.text(charge, "id") + "/refunds"));
        routes.post("/v1/refunds", this::create);
        routes.get(
                "/v1/refunds", call -> Lists.page(call, TYPE, Lists.same(call.params(), "charge", "payment_intent")));
        routes.get("/v1/refunds/{id}", call -> call.object(TYPE));
        routes.post("/v1/refunds/{id}", this::update);
    }

    private ObjectNode create(Call call) {
        Params params = call.params();
        ObjectNode charge = charge(call);
        long left = Json.number(charge, "amount_captured") - Json.number(charge, "amount_refunded");
        if (left == 0)
            throw ApiError.invalid(
                    "charge_already_refunded",
                    "",
                    "Charge %s has already been refunded.".formatted(Json.text(charge, "id")));
        long amount = params.notNegative("amount").orElse(left);
        if (amount == 0 || amount > left)
            throw ApiError.invalid(
                    "",
                    "amount",
                    "Refund amount (%d) is greater than unrefunded amount on charge (%d), or nothing."
                            .formatted(amount, left));
        ObjectNode refund = make(charge, amount);
        if (params.has("reason")) refund.put("reason", params.oneOf("reason", "duplicate", REASONS));
        params.metadata(refund);
        events.happened("refund.created", refund);
        events.happened("charge.refunded", charge);
        return refund;
    }

    private ObjectNode make(ObjectNode charge, long amount) {
        long refunded = Json.number(charge, "amount_refunded") + amount;
        charge.put("amount_refunded", refunded).put("refunded", refunded == Json.number(charge, "amount"));
        return state.add(Json.object()
                .put("id", Ids.next("re"))
                .put("object", TYPE)
                .put("created", state.now())
                .put("amount", amount)
                .put("charge", Json.text(charge, "id"))
                .put("payment_intent", Json.text(charge, "payment_intent"))
                .put("currency", Json.text(charge, "currency"))
                .put("balance_transaction", Ids.next("txn")));
    }

    private static ObjectNode charge(Call call) {
        Params params = call.params();
        if (params.has("charge")) return call.named(Payments.CHARGE, params, "charge");
        ObjectNode intent = call.named(Payments.TYPE, params, "payment_intent");
        if (!Json.is(intent, "status", "succeeded"))
            throw ApiError.invalid(
                    "", "payment_intent", "This PaymentIntent does not have a successful charge to refund.");
        return call.state().get(Json.text(intent, "latest_charge"));
    }

    private ObjectNode update(Call call) {
        ObjectNode refund = call.object(TYPE);
        call.params().metadata(refund);
        events.happened("refund.updated", refund);
        return refund;
    }
}
