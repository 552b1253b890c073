package io.parley.system.stack;

import io.parley.system.client.Answer;
import io.parley.system.client.Parley;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What people do on the pages of the local Stripe, and what only tests can: move the time on, there and in billing-service.
 *
 * @param stripe where the local Stripe is
 * @param billing the management port of billing-service
 */
public record StripePages(Parley parley, URI stripe, URI billing) {

    public static final String PAYS = "4242424242424242";
    public static final String FAILS_LATER = "4000000000000341";

    private static final int SEE_OTHER = 303;

    /** Pays on the page of a checkout. */
    public void pay(String url, String card) {
        Map<String, String> form = Map.of(
                "email", "payer@example.org",
                "cardNumber", card,
                "cardExpiry", "12 / 40",
                "cardCvc", "123",
                "billingName", "Payer");
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Answer answer = post(URI.create(url), "application/x-www-form-urlencoded", body);
        if (answer.status() != SEE_OTHER) throw new IllegalStateException("Not paid: " + answer.status());
    }

    /** Lets so many days pass. */
    public void advance(int days) {
        post(stripe.resolve("/local/clock"), "application/json", "{\"advanceDays\": %d}".formatted(days))
                .orThrow();
        post(billing.resolve("/actuator/billingtime"), "application/json", "{\"days\": \"%d\"}".formatted(days))
                .orThrow();
    }

    private Answer post(URI uri, String type, String body) {
        return parley.send(HttpRequest.newBuilder(uri)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
