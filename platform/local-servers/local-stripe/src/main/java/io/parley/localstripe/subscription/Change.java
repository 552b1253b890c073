package io.parley.localstripe.subscription;

import io.parley.localstripe.http.ApiError;
import io.parley.localstripe.http.Call;
import io.parley.localstripe.http.Params;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Changes what a subscription is of, when it is billed, and when it ends. */
final class Change {

    private final State state;
    private final Items items;
    private final Subscriptions subscriptions;
    private final Billing billing;
    private final Proration proration;

    Change(State state, Items items, Subscriptions subscriptions, Billing billing, Proration proration) {
        this.state = state;
        this.items = items;
        this.subscriptions = subscriptions;
        this.billing = billing;
        this.proration = proration;
    }

    /** Returns the invoice that follows at once, a draft, if one does. */
    Optional<ObjectNode> apply(Call call, Params params, ObjectNode subscription) {
        Behavior behavior = Behavior.read(params);
        boolean inTrial = Json.is(subscription, "status", "trialing");
        long at = at(params, subscription);
        List<ObjectNode> before = snapshot(subscription);
        readItems(call, params, subscription);
        List<ObjectNode> after = items.of(subscription);
        boolean ends = params.text("trial_end").filter("now"::equals).isPresent() && inTrial;
        boolean anew = isAnew(params, before, after) && !inTrial;
        if (!inTrial && behavior != Behavior.NONE) prorate(subscription, before, anew ? List.of() : after, at);
        readTrialEnd(params, subscription);
        readEnd(params, subscription);
        if (anew || ends) return Optional.of(restarted(subscription));
        if (behavior != Behavior.AT_ONCE || !billing.hasPending(subscription)) return Optional.empty();
        return Optional.of(billing.ofPending(subscription, "subscription_update"));
    }

    private ObjectNode restarted(ObjectNode subscription) {
        subscriptions.restart(subscription);
        return billing.ofPeriod(subscription, "subscription_update");
    }

    private void readItems(Call call, Params params, ObjectNode subscription) {
        boolean intervalMoves =
                params.children("items").size() == items.of(subscription).size();
        for (Params given : params.children("items")) {
            if (given.has("id")) readItem(call, given, subscription, intervalMoves);
            else items.add(subscription, items.price(call, given), quantity(given, 1));
        }
    }

    private void readItem(Call call, Params given, ObjectNode subscription, boolean intervalMoves) {
        ObjectNode item = call.named(Items.TYPE, given, "id");
        if (!Json.is(item, "subscription", Json.text(subscription, "id")))
            throw ApiError.missing("subscription item", Json.text(item, "id"), given.nameOf("id"));
        given.accept("clear_usage");
        if (given.isOn("deleted")) {
            items.remove(subscription, item);
            return;
        }
        if (given.has("price")) {
            ObjectNode price = items.price(call, given);
            if (!intervalMoves && !Cycle.sameInterval(items.priceOf(item), price))
                throw ApiError.invalid(
                        "",
                        given.nameOf("price"),
                        "All prices of a subscription must have the same recurring interval.");
            item.put("price", Json.text(price, "id"));
            subscription.put("currency", Json.text(price, "currency"));
        }
        item.put("quantity", quantity(given, Json.number(item, "quantity")));
        given.metadata(item);
    }

    static long quantity(Params given, long otherwise) {
        return given.notNegative("quantity").orElse(otherwise);
    }

    private boolean isAnew(Params params, List<ObjectNode> before, List<ObjectNode> after) {
        boolean asked =
                params.oneOf("billing_cycle_anchor", "unchanged", Set.of("now")).equals("now");
        return asked || !Cycle.sameInterval(items.priceOf(before.getFirst()), items.priceOf(after.getFirst()));
    }

    /** Gives back what isn't any more as it was, then asks for what is so instead. */
    private void prorate(ObjectNode subscription, List<ObjectNode> before, List<ObjectNode> after, long at) {
        List<ObjectNode> gone = new ArrayList<>(before);
        gone.removeIf(item -> contains(after, item));
        gone.forEach(item -> proration.giveBack(subscription, item, at));
        after.stream()
                .filter(item -> !contains(before, item))
                .forEach(item -> proration.charge(subscription, item, at));
    }

    private static boolean contains(List<ObjectNode> all, ObjectNode item) {
        return all.stream()
                .anyMatch(other -> other.path("id").equals(item.path("id"))
                        && other.path("price").equals(item.path("price"))
                        && Json.number(other, "quantity") == Json.number(item, "quantity"));
    }

    private List<ObjectNode> snapshot(ObjectNode subscription) {
        return items.of(subscription).stream().map(ObjectNode::deepCopy).toList();
    }

    private long at(Params params, ObjectNode subscription) {
        long at = params.number("proration_date").orElse(state.now());
        boolean within = at >= Json.number(subscription, "local_period_start")
                && at <= Json.number(subscription, "local_period_end");
        if (within) return at;
        throw ApiError.invalid(
                "",
                "subscription_proration_date",
                "Cannot specify a proration date outside of the current billing period.");
    }

    private void readTrialEnd(Params params, ObjectNode subscription) {
        if (params.text("trial_end").filter("now"::equals).isPresent()) return;
        params.number("trial_end").ifPresent(end -> {
            if (end <= state.now())
                throw ApiError.invalid("", params.nameOf("trial_end"), "Invalid timestamp: must be in the future.");
            subscriptions.beginTrial(subscription, end);
        });
    }

    private void readEnd(Params params, ObjectNode subscription) {
        params.flag("cancel_at_period_end")
                .ifPresent(ends -> subscriptions.endAt(subscription, ends ? periodEnd(subscription) : 0, ends));
        if (params.has("cancel_at"))
            subscriptions.endAt(subscription, params.number("cancel_at").orElse(0L), false);
    }

    private static long periodEnd(ObjectNode subscription) {
        return Json.number(subscription, "local_period_end");
    }

    private enum Behavior {
        NONE,
        NEXT_INVOICE,
        AT_ONCE;

        static Behavior read(Params params) {
            String given = params.oneOf("proration_behavior", "create_prorations", Set.of("none", "always_invoice"));
            return switch (given) {
                case "none" -> NONE;
                case "always_invoice" -> AT_ONCE;
                default -> NEXT_INVOICE;
            };
        }
    }
}
