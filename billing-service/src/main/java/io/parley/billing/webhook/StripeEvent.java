package io.parley.billing.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What we believe of an event of Stripe: what it is about, and nothing of what it says of that.
 *
 * @param account the connected account whose it is; null for our own
 * @param created in seconds since 1970
 */
record StripeEvent(
        @Nullable String id,
        @Nullable String type,
        @Nullable String account,
        @Nullable Boolean livemode,
        @JsonProperty("api_version") @Nullable String apiVersion,
        long created,
        @Nullable Data data) {

    record Data(@Nullable JsonNode object) {}

    boolean isComplete() {
        return id != null && !id.isBlank() && type != null && livemode != null;
    }

    Optional<String> objectId() {
        return object().map(object -> object.path("id").asString("")).filter(text -> !text.isEmpty());
    }

    Optional<String> customerId() {
        return object().map(StripeEvent::customerOf).filter(text -> !text.isEmpty());
    }

    private Optional<JsonNode> object() {
        return Optional.ofNullable(data).map(Data::object);
    }

    private static String customerOf(JsonNode object) {
        if (object.path("object").asString("").equals("customer"))
            return object.path("id").asString("");
        JsonNode customer = object.path("customer");
        return customer.isObject() ? customer.path("id").asString("") : customer.asString("");
    }
}
