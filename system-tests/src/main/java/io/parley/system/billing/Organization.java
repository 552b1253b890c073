package io.parley.system.billing;

import io.parley.system.client.Answer;
import io.parley.system.client.Refused;
import io.parley.system.client.Session;
import io.parley.system.client.Unreachable;
import io.parley.system.stack.StripeApi;
import io.parley.system.stack.StripePages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One that buys, switches and ends plans, some of it on Stripe's own pages.
 *
 * @param customerId Stripe's
 * @param card with which it pays
 */
record Organization(String id, String customerId, String card, StripeApi stripe, StripePages pages) {

    private static final List<String> TIERS = List.of("community", "organization", "enterprise");
    private static final List<String> GOES_ON = List.of("active", "trialing", "past_due", "unpaid", "paused");
    private static final int DEFECT = 500;

    /** What its owner, or staff at Stripe, do next; the answer is empty where none of ours came. */
    Optional<Answer> act(Session owner, Session member, Random random) {
        String tier = TIERS.get(random.nextInt(TIERS.size()));
        Optional<JsonNode> subscription = subscription();
        if (subscription.isEmpty()) return buy(owner, tier);
        return switch (random.nextInt(11)) {
            case 0, 1, 2 -> ask(owner, "PUT", billing("/plan"), plan(tier, random.nextInt(5) == 0 ? "year" : "month"));
            case 3 -> ask(owner, "POST", billing("/cancel"), null);
            case 4 -> ask(owner, "POST", billing("/resume"), null);
            case 5 -> ask(member, "POST", "/orgs/" + id + "/join", null);
            case 6 -> ask(member, "POST", "/orgs/" + id + "/leave", null);
            case 7 -> atStripe(subscription.get(), switchTo(subscription.get(), tier));
            case 8 ->
                atStripe(subscription.get(), Map.of("cancel_at_period_end", Boolean.toString(random.nextBoolean())));
            case 9 -> atStripe(subscription.get(), otherSeats(subscription.get(), random));
            default -> buy(owner, tier);
        };
    }

    /** Pays for a plan, unless it has one. */
    Optional<Answer> buy(Session owner, String tier) {
        Optional<Answer> checkout = ask(owner, "POST", billing("/checkout"), plan(tier, "month"));
        checkout.filter(Answer::isSuccess).map(answer -> answer.string("url")).ifPresent(this::pay);
        return checkout;
    }

    String billing(String path) {
        return "/orgs/" + id + "/billing" + path;
    }

    /** The one that goes on, as Stripe has it. */
    Optional<JsonNode> subscription() {
        return goingOn().stream().findFirst();
    }

    List<JsonNode> goingOn() {
        return subscriptions().stream()
                .filter(one -> GOES_ON.contains(one.path("status").asString()))
                .toList();
    }

    /** All, the newest first. */
    List<JsonNode> subscriptions() {
        return stripe.all("/v1/subscriptions?status=all&customer=" + customerId);
    }

    static boolean isDefect(Answer answer) {
        return answer.status() == DEFECT;
    }

    static Map<String, String> plan(String tier, String interval) {
        return Map.of("tier", tier, "interval", interval);
    }

    /** The page may have been used up by an earlier payment. */
    private void pay(String url) {
        try {
            pages.pay(url, card);
        } catch (IllegalStateException usedUp) {
            // Nothing was paid.
        }
    }

    private static Optional<Answer> ask(Session who, String method, String path, @Nullable Object body) {
        try {
            return Optional.of(who.send(method, path, body, Map.of()));
        } catch (Unreachable e) {
            return Optional.empty();
        }
    }

    private Map<String, String> switchTo(JsonNode subscription, String tier) {
        String lookup = "/v1/prices?lookup_keys[0]=parley_%s_month".formatted(tier);
        JsonNode price =
                stripe.read(lookup.replace("[", "%5B").replace("]", "%5D")).at("/data/0/id");
        String item = subscription.at("/items/data/0/id").asString();
        return price.isMissingNode() ? Map.of() : Map.of("items[0][id]", item, "items[0][price]", price.asString());
    }

    /** Another number of seats, where they are paid by the seat; it is put back. */
    private static Map<String, String> otherSeats(JsonNode subscription, Random random) {
        if (subscription.at("/items/data/0/price/metadata/parley_minimum_seats").isMissingNode()) return Map.of();
        return Map.of(
                "items[0][id]", subscription.at("/items/data/0/id").asString(),
                "items[0][quantity]", Integer.toString(1 + random.nextInt(20)));
    }

    private Optional<Answer> atStripe(JsonNode subscription, Map<String, String> change) {
        if (change.isEmpty()) return Optional.empty();
        try {
            stripe.write("/v1/subscriptions/" + subscription.get("id").asString(), change);
        } catch (Refused refused) {
            // It ended meanwhile, or the card was declined: nothing was changed.
        }
        return Optional.empty();
    }
}
