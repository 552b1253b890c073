package io.parley.billing.webhook;

import com.stripe.Stripe;
import com.stripe.net.Webhook;
import io.parley.test.Api;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.UUID;

/** Calls as Stripe makes them, and such as it never would. */
record StripeCalls(Api api) {

    static final String PATH = "/api/v1/webhooks/stripe";
    static final String SECRET = "whsec_new";
    static final String OTHER_OF_OURS = "whsec_old";

    static String newId() {
        return "evt_" + UUID.randomUUID().toString().replace("-", "");
    }

    static String event(String id, String type, String customerId) {
        return event(id, type, customerId, Stripe.API_VERSION, "\"livemode\": false");
    }

    static String event(String id, String type, String customerId, String apiVersion, String mode) {
        return """
                {"id": "%s", "object": "event", "api_version": "%s", "created": 1764400000, %s, "type": "%s",
                 "pending_webhooks": 1, "request": {"id": null, "idempotency_key": null},
                 "data": {"object": {"id": "sub_1", "object": "subscription", "customer": "%s"}}}""".formatted(id, apiVersion, mode, type, customerId);
    }

    Api.Answer send(String body) {
        return send(body, SECRET, Instant.now());
    }

    Api.Answer send(String body, String secret, Instant signedAt) {
        return api.anonymous()
                .header("Stripe-Signature", signature(body, secret, signedAt))
                .post(PATH, body);
    }

    static String signature(String body, String secret, Instant signedAt) {
        try {
            return Webhook.Signature.generateSignatureHeader(body, secret, signedAt.getEpochSecond());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
