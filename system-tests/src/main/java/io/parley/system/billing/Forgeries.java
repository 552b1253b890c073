package io.parley.system.billing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls that look like Stripe's and aren't, each with an id by which it would be found. */
record Forgeries(WebhookSecrets secrets, String mark) {

    private static final String STRANGER = "whsec_of-somebody-else";

    /** @param signature null for a call without one */
    record Forgery(String id, String body, @Nullable String signature) {}

    /** Every kind of forgery of an event. */
    List<Forgery> of(JsonNode event, int number) {
        ObjectNode forged = event.deepCopy().asObject().put("id", "evt_%s_%d".formatted(mark, number));
        Instant now = Instant.now();
        String body = forged.toString();
        WebhookSecrets stranger = new WebhookSecrets(List.of(STRANGER));
        return List.of(
                forgery(forged, body, null),
                forgery(forged, body, stranger.sign(body, now)),
                forgery(forged, body, secrets.sign(event.toString(), now)),
                forgery(forged, body, secrets.sign(body, now.minus(Duration.ofMinutes(10)))),
                forgery(forged, body, secrets.sign(body, now).replace("v1=", "v0=")),
                signed(forged.deepCopy().put("livemode", true), now),
                signed(forged.deepCopy().put("account", "acct_of_somebody_else"), now));
    }

    private Forgery signed(ObjectNode event, Instant at) {
        String body = event.toString();
        return forgery(event, body, secrets.sign(body, at));
    }

    private static Forgery forgery(ObjectNode event, String body, @Nullable String signature) {
        return new Forgery(event.get("id").asString(), body, signature);
    }
}
