package io.parley.system.demo;

import io.parley.system.client.Patience;
import io.parley.system.client.Session;
import io.parley.system.stack.StripePages;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Organizations in each state of paying, and a year of invoices: for that, a year passes on the local Stripe and in billing-service.
 * Whoever has no plan by then can only be read.
 */
final class Payers {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int UNTIL_ONE_IS_IN_GRACE = 327;
    private static final int GRACE = 8;
    private static final int MONTH = 31;

    private final Session owner;
    private final StripePages stripe;
    private final PrintStream out;
    private final Map<String, String> organizations = new HashMap<>();

    Payers(Session owner, StripePages stripe, PrintStream out) {
        this.owner = owner;
        this.stripe = stripe;
        this.out = out;
    }

    void settle(String homeId) {
        buy(homeId, "organization", "year", StripePages.PAYS);
        found("Paid by the month", "organization", StripePages.PAYS);
        String canceled = found("Canceled", "community", StripePages.PAYS);
        owner.post(billing(canceled, "/cancel"), null).orThrow();
        organizations.put("Never paid", open("Never paid"));
        stripe.advance(UNTIL_ONE_IS_IN_GRACE);
        found("In grace", "community", StripePages.FAILS_LATER);
        stripe.advance(GRACE);
        found("Past due", "enterprise", StripePages.FAILS_LATER);
        stripe.advance(MONTH);
        organizations.put("On trial", open("On trial"));
        expect();
    }

    private void expect() {
        await("Paid by the month", "active");
        await("Canceled", "canceled");
        await("Never paid", "read_only");
        await("In grace", "grace");
        await("Past due", "past_due");
        await("On trial", "trialing");
        out.printf("%d organizations are in each state of paying, with a year of invoices%n", organizations.size());
    }

    private String found(String name, String tier, String card) {
        String orgId = open(name);
        buy(orgId, tier, "month", card);
        organizations.put(name, orgId);
        return orgId;
    }

    private String open(String name) {
        return Patience.with(() -> owner.post("/orgs", Map.of("name", name, "visibility", "private")))
                .orThrow()
                .string("id");
    }

    private void buy(String orgId, String tier, String interval, String card) {
        Map<String, String> plan = Map.of("tier", tier, "interval", interval, "email", "rosalind@brookfield.example");
        String url = Patience.with(() -> owner.post(billing(orgId, "/checkout"), plan))
                .orThrow()
                .string("url");
        stripe.pay(url, card);
        awaitStatus(orgId, "active");
    }

    private void await(String name, String status) {
        awaitStatus(organizations.getOrDefault(name, ""), status);
    }

    private void awaitStatus(String orgId, String status) {
        Instant end = Instant.now().plus(LONGEST);
        while (!owner.get(billing(orgId, "")).orThrow().string("status").equals(status)) {
            if (Instant.now().isAfter(end)) throw new IllegalStateException(orgId + " isn't " + status);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String billing(String orgId, String path) {
        return "/orgs/" + orgId + "/billing" + path;
    }
}
