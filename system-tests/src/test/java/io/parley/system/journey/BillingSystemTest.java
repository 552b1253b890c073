package io.parley.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.system.client.Answer;
import io.parley.system.client.Session;
import io.parley.system.stack.StripePages;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the trial of an organization to a plan that is paid, through the gateway. */
@ExtendWith(RunningStack.class)
class BillingSystemTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private Session owner;
    private String org;
    private StripePages stripe;

    @BeforeEach
    void anOrganization() {
        owner = People.someone();
        org = People.organization(owner, "private");
        stripe = new StripePages(
                RunningStack.parley(),
                URI.create("http://localhost:" + RunningStack.portOf("stripe")),
                URI.create("http://localhost:" + (RunningStack.portOf("billing-service") + 1000)));
    }

    @Test
    void whatIsPaidIsWhatAnOrganizationIs() {
        assertThat(billing().string("status")).isEqualTo("trialing");

        buy("organization", StripePages.PAYS);

        await().atMost(SOON)
                .until(() -> owner.get("/orgs/" + org)
                                .orThrow()
                                .json()
                                .get("memberLimit")
                                .asInt()
                        == 250);
        var preview = owner.post(path("/preview"), plan("enterprise")).orThrow().json();
        owner.put(path("/plan"), plan("enterprise")).orThrow();
        var newest = owner.get(path("/invoices")).orThrow().json().get("items").get(0);
        assertThat(newest.get("amountPaid").asLong())
                .isEqualTo(preview.get("dueNow").asLong());
        assertThat(owner.get(path("/seats")).orThrow().json().get("used").asInt())
                .isEqualTo(1);
    }

    @Test
    void nobodyElsePaysAndForgedCallsAreRefused() {
        Session stranger = People.someone();
        String body = "{\"id\": \"evt_1\", \"type\": \"invoice.paid\", \"livemode\": false, \"created\": 1}";
        Session forger = RunningStack.parley().anonymous();

        assertThat(stranger.get(path("")).status()).isEqualTo(404);
        assertThat(stranger.get("/admin/billing/metrics").status()).isEqualTo(403);
        assertThat(forger.send("POST", "/webhooks/stripe", body, Map.of("Stripe-Signature", "t=1,v1=00"))
                        .status())
                .isEqualTo(400);
        assertThat(forger.post("/webhooks/stripe", "x".repeat(5_000_000)).status())
                .isEqualTo(413);
    }

    private void buy(String tier, String card) {
        Answer checkout = owner.post(path("/checkout"), plan(tier)).orThrow();
        stripe.pay(checkout.string("url"), card);
        await().atMost(SOON).until(() -> billing().string("status").equals("active"));
    }

    private Answer billing() {
        return owner.get(path("")).orThrow();
    }

    private String path(String path) {
        return "/orgs/" + org + "/billing" + path;
    }

    private static Map<String, String> plan(String tier) {
        return Map.of("tier", tier, "interval", "month");
    }
}
