package io.parley.system.journey;

import static io.parley.system.journey.People.join;
import static io.parley.system.journey.People.organization;
import static io.parley.system.journey.People.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.system.client.Answer;
import io.parley.system.client.Session;
import io.parley.system.stack.StripePages;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** From a price to a ticket that is paid, and back to the card, through the gateway and the pages of the local Stripe. */
@ExtendWith(RunningStack.class)
class TicketSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Session ada = someone();
    private final Session grace = someone();
    private final Session hedy = someone();
    private final String orgId = organization(ada, "public");
    private StripePages stripe;
    private String event;

    @BeforeEach
    void anEventThatCostsSomething() {
        join(grace, orgId);
        join(hedy, orgId);
        stripe = new StripePages(
                RunningStack.parley(),
                URI.create("http://localhost:" + RunningStack.portOf("stripe")),
                URI.create("http://localhost:" + (RunningStack.portOf("billing-service") + 1000)));
        event = ada.post(
                        "/orgs/%s/events".formatted(orgId),
                        Map.of(
                                "title", "Harvest supper",
                                "kind", "social",
                                "startsAt", "2199-05-06T10:00",
                                "endsAt", "2199-05-06T11:00",
                                "timezone", "Europe/Berlin",
                                "capacity", 2,
                                "price", Map.of("amount", 1500, "currency", "eur")))
                .orThrow()
                .string("id");
    }

    @Test
    void whoeverPaysHasATicketAndGetsTheMoneyBackWhenItIsCancelled() {
        Answer held = go(grace, 1);
        assertThat(held.string("status")).isEqualTo("held");
        assertThat(held.json().at("/payment/amount").asInt()).isEqualTo(3000);
        assertThat(go(grace, 1).json().at("/payment/url")).isEqualTo(held.json().at("/payment/url"));
        assertThat(go(hedy, 0).string("status")).isEqualTo("waitlisted");
        assertThat(grace.get(path("/ticket")).status()).isEqualTo(404);

        stripe.pay(held.json().at("/payment/url").asString(), StripePages.PAYS);

        awaitStatus(grace, "going");
        JsonNode ticket = grace.get(path("/ticket")).orThrow().json();
        assertThat(ticket.at("/payment/amount").asInt()).isEqualTo(3000);
        assertThat(ticket.at("/payment/receiptUrl").asString()).startsWith("http");

        ada.delete("/events/" + event).orThrow();

        JsonNode told = notification(grace, "ticket-refunded");
        assertThat(told.path("reason").asString()).isEqualTo("cancelled");
        assertThat(told.at("/subject/id").asString()).isEqualTo(event);
    }

    @Test
    void whoeverWaitedPaysForThePlaceOfOneWhoWithdraws() {
        stripe.pay(go(grace, 1).json().at("/payment/url").asString(), StripePages.PAYS);
        awaitStatus(grace, "going");
        assertThat(go(hedy, 1).string("status")).isEqualTo("waitlisted");

        grace.delete(path("/rsvp")).orThrow();

        notification(hedy, "ticket-to-pay");
        assertThat(notification(grace, "ticket-refunded").path("reason").asString())
                .isEqualTo("withdrawn");
        stripe.pay(go(hedy, 1).json().at("/payment/url").asString(), StripePages.PAYS);
        awaitStatus(hedy, "going");
    }

    private Answer go(Session user, int guests) {
        return user.put(path("/rsvp"), Map.of("status", "going", "guests", guests))
                .orThrow();
    }

    private void awaitStatus(Session user, String status) {
        await().alias(status)
                .atMost(PATIENCE)
                .until(() -> user.get("/events/" + event)
                        .orThrow()
                        .json()
                        .at("/myRsvp/status")
                        .asString("")
                        .equals(status));
    }

    private static JsonNode notification(Session user, String kind) {
        return await().alias(kind)
                .atMost(PATIENCE)
                .until(
                        () -> user.get("/notifications")
                                .orThrow()
                                .json()
                                .path("items")
                                .valueStream()
                                .filter(item -> item.path("kind").asString("").equals(kind))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private String path(String more) {
        return "/events/" + event + more;
    }
}
