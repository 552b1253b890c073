package io.parley.localstripe.customer;

import io.parley.localstripe.state.Json;
import tools.jackson.databind.node.ObjectNode;

/** A bank's refusal in Stripe's words. */
public final class Decline {

    private Decline() {}

    /**
     * The error of a refused charge.
     *
     * @param reason {@code insufficient_funds}
     */
    public static ObjectNode error(String reason) {
        boolean noFunds = reason.equals("insufficient_funds");
        return Json.object()
                .put("type", "card_error")
                .put("code", "card_declined")
                .put("decline_code", reason)
                .put("doc_url", "https://stripe.com/docs/error-codes/card-declined")
                .put("message", noFunds ? "Your card has insufficient funds." : "Your card was declined.");
    }
}
