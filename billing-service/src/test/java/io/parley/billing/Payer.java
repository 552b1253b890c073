package io.parley.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.org.SeatChanged;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.Streams;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** An organization and the owner who pays for it. */
public record Payer(Api api, UUID orgId, UserSummary owner, String email) {

    private static final TestStripe STRIPE = TestStripe.shared();

    public static Payer of(Given given, Api api) {
        UUID orgId = given.organization(Given.PRIVATE);
        return new Payer(api, orgId, given.member(orgId, Role.OWNER), orgId + "@example.org");
    }

    /** Buys a plan on Stripe's page, and returns when it counts. */
    public void buy(String tier, String interval, String card) {
        Answer checkout = post("/checkout", Map.of("tier", tier, "interval", interval, "email", email));
        assertThat(checkout.status()).as("%s", checkout).isEqualTo(200);
        STRIPE.pay(checkout.body().get("url").asString(), card);
        awaitStatus("active");
    }

    public void awaitStatus(String status) {
        await().alias(status)
                .atMost(Duration.ofSeconds(20))
                .until(() -> billing().get("status").asString().equals(status));
    }

    public JsonNode billing() {
        Answer answer = get("");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body();
    }

    public Answer get(String path) {
        return api.as(owner).get(path(path));
    }

    public Answer post(String path, Map<String, ?> body) {
        return api.as(owner).post(path(path), body);
    }

    public Answer post(String path) {
        return api.as(owner).post(path(path));
    }

    public Answer choose(String tier, String interval) {
        return api.as(owner).put(path("/plan"), plan(tier, interval));
    }

    public Answer preview(String tier, String interval) {
        return post("/preview", plan(tier, interval));
    }

    /** So many have taken a seat. */
    public void seats(Given given, Streams streams, int used) {
        for (int epoch = 1; epoch <= used; epoch++)
            streams.publish(
                    new SeatChanged(orgId, epoch, null, (long) epoch, epoch == 1 ? owner.id() : UUID.randomUUID()),
                    1000 + epoch);
        await().until(() -> billing().get("seats").get("used").asInt() == used);
    }

    public JsonNode invoices() {
        return get("/invoices").body().get("items");
    }

    /** The last that was made: two of one second stand in any order. */
    public JsonNode newestInvoice() {
        return invoices()
                .valueStream()
                .max(Comparator.comparing(invoice -> invoice.get("number").asString("~")))
                .orElseThrow();
    }

    public String path(String path) {
        return "/api/v1/orgs/" + orgId + "/billing" + path;
    }

    public static Map<String, String> plan(String tier, String interval) {
        return Map.of("tier", tier, "interval", interval);
    }
}
