package io.parley.localstripe.subscription;

import io.parley.localstripe.event.Events;
import io.parley.localstripe.http.Params;
import io.parley.localstripe.invoice.Invoices;
import io.parley.localstripe.state.Agenda;
import io.parley.localstripe.state.Ids;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Subscriptions from their start through their periods to their end. */
public final class Subscriptions {

    public static final String TYPE = "subscription";

    private static final long DAY = 86_400;
    private static final long WARNING = 3 * DAY;
    private static final long INCOMPLETE_FOR = 23 * 3_600;
    private static final Set<String> ENDED = Set.of("canceled", "incomplete_expired");

    private final State state;
    private final Events events;
    private final Items items;
    private final Billing billing;

    public Subscriptions(State state, Events events, Items items, Billing billing, Agenda agenda) {
        this.state = state;
        this.events = events;
        this.items = items;
        this.billing = billing;
        agenda.register(TYPE, Subscriptions::nextHappening, this::happen);
    }

    /** A new one, without items yet. */
    public ObjectNode anew(ObjectNode customer) {
        return state.add(Json.object()
                .put("id", Ids.next("sub"))
                .put("object", TYPE)
                .put("created", state.now())
                .put("start_date", state.now())
                .put("billing_cycle_anchor", state.now())
                .put("status", "incomplete")
                .put("collection_method", "charge_automatically")
                .put("customer", Json.text(customer, "id")));
    }

    /**
     * Sets its first period.
     *
     * @param trialEnd seconds; 0 for no trial
     * @return its first invoice, a draft
     */
    public ObjectNode start(ObjectNode subscription, long trialEnd) {
        if (trialEnd > state.now()) beginTrial(subscription, trialEnd);
        else items.setPeriod(subscription, state.now(), nextEnd(subscription));
        return billing.ofPeriod(subscription, "subscription_create");
    }

    /** Announces a new one with its first invoice. */
    public void announce(ObjectNode subscription, ObjectNode draft) {
        subscription.put("latest_invoice", Json.text(draft, "id"));
        events.happened("customer.subscription.created", subscription);
        billing.issue(subscription, draft);
        // Nothing is due in a trial, or with all of it off.
        if (Json.number(draft, "amount_due") == 0) billing.collect(subscription, false);
    }

    void beginTrial(ObjectNode subscription, long trialEnd) {
        subscription.put("status", "trialing").put("trial_start", state.now()).put("trial_end", trialEnd);
        subscription.put("billing_cycle_anchor", trialEnd).remove("local_warned");
        items.setPeriod(subscription, state.now(), trialEnd);
    }

    /** A period begins now that was not to begin yet. */
    void restart(ObjectNode subscription) {
        if (Json.is(subscription, "status", "trialing"))
            subscription.put("status", "active").put("trial_end", state.now());
        subscription.put("billing_cycle_anchor", state.now());
        items.setPeriod(subscription, state.now(), nextEnd(subscription));
    }

    /** Has it end with its period, or not after all. */
    public void endWithPeriod(ObjectNode subscription, boolean ends) {
        endAt(subscription, ends ? Json.number(subscription, "local_period_end") : 0, ends);
        changed(subscription);
    }

    /** Sets when it ends; 0 for never. */
    void endAt(ObjectNode subscription, long time, boolean withPeriod) {
        boolean ends = time > 0;
        subscription.put("cancel_at_period_end", withPeriod);
        ObjectNode details = subscription.withObjectProperty("cancellation_details");
        if (ends) {
            subscription.put("cancel_at", time).put("canceled_at", state.now());
            details.put("reason", "cancellation_requested");
            return;
        }
        subscription.putNull("cancel_at").putNull("canceled_at");
        details.putNull("reason");
    }

    /** What shall come of a trial without a card at its end. */
    public static void readTrialSettings(Params settings, ObjectNode subscription) {
        String behavior = settings.child("end_behavior")
                .oneOf("missing_payment_method", "create_invoice", Set.of("cancel", "pause"));
        subscription.putObject("trial_settings").putObject("end_behavior").put("missing_payment_method", behavior);
    }

    public void changed(ObjectNode subscription) {
        events.happened("customer.subscription.updated", subscription);
    }

    public void cancel(ObjectNode subscription, String reason) {
        subscription.put("status", "canceled").put("ended_at", state.now());
        if (!Json.has(subscription, "canceled_at")) subscription.put("canceled_at", state.now());
        subscription.withObjectProperty("cancellation_details").put("reason", reason);
        billing.stopCollecting(subscription);
        events.happened("customer.subscription.deleted", subscription);
    }

    /** Cancels all of a customer. */
    public void endAll(ObjectNode customer) {
        String id = Json.text(customer, "id");
        state.all(TYPE, subscription -> Json.is(subscription, "customer", id) && !isEnded(subscription))
                .forEach(subscription -> cancel(subscription, "cancellation_requested"));
    }

    public static boolean isEnded(ObjectNode subscription) {
        return ENDED.contains(Json.text(subscription, "status"));
    }

    /** What its latest invoice says about it. */
    public void hearOf(ObjectNode invoice) {
        String id = Invoices.subscriptionOf(invoice);
        state.find(TYPE, id)
                .filter(subscription -> Json.is(subscription, "latest_invoice", Json.text(invoice, "id")))
                .ifPresent(subscription -> judge(subscription, invoice));
    }

    /** Begins the next period: the first after a trial, or another. */
    ObjectNode renew(ObjectNode subscription) {
        if (Json.is(subscription, "status", "trialing")) subscription.put("status", "active");
        items.setPeriod(subscription, state.now(), nextEnd(subscription));
        return billing.ofPeriod(subscription, "subscription_cycle");
    }

    private void judge(ObjectNode subscription, ObjectNode invoice) {
        String before = Json.text(subscription, "status");
        String after = Json.is(invoice, "status", "paid") ? paid(before) : unpaid(before, invoice);
        if (after.equals(before)) return;
        subscription.put("status", after);
        changed(subscription);
    }

    private static String paid(String status) {
        return Set.of("incomplete", "past_due", "unpaid").contains(status) ? "active" : status;
    }

    private static String unpaid(String status, ObjectNode invoice) {
        if (!Set.of("active", "past_due").contains(status)) return status;
        return Json.has(invoice, "next_payment_attempt") ? "past_due" : "unpaid";
    }

    private long nextEnd(ObjectNode subscription) {
        ObjectNode price = items.priceOf(items.of(subscription).getFirst());
        return Cycle.next(price, Json.number(subscription, "billing_cycle_anchor"), state.now());
    }

    private static OptionalLong nextHappening(ObjectNode subscription) {
        long end = Json.number(subscription, "local_period_end");
        return switch (Json.text(subscription, "status")) {
            case "incomplete" -> OptionalLong.of(Json.number(subscription, "created") + INCOMPLETE_FOR);
            case "trialing" ->
                OptionalLong.of(subscription.has("local_warned") ? ending(subscription, end) : warning(subscription));
            case "active", "past_due", "unpaid" -> OptionalLong.of(ending(subscription, end));
            default -> OptionalLong.empty();
        };
    }

    private static long warning(ObjectNode subscription) {
        return Math.max(Json.number(subscription, "trial_start"), Json.number(subscription, "trial_end") - WARNING);
    }

    private static long ending(ObjectNode subscription, long end) {
        return Json.has(subscription, "cancel_at") ? Math.min(end, Json.number(subscription, "cancel_at")) : end;
    }

    private void happen(ObjectNode subscription) {
        if (Json.is(subscription, "status", "incomplete")) expire(subscription);
        else if (Json.is(subscription, "status", "trialing") && !subscription.has("local_warned")) warn(subscription);
        else if (Json.has(subscription, "cancel_at") && Json.number(subscription, "cancel_at") <= state.now())
            cancel(subscription, "cancellation_requested");
        else if (!endsWithTrial(subscription)) beginPeriod(subscription);
    }

    private void expire(ObjectNode subscription) {
        subscription.put("status", "incomplete_expired").put("ended_at", state.now());
        billing.annul(subscription);
        changed(subscription);
    }

    private void warn(ObjectNode subscription) {
        subscription.put("local_warned", true);
        events.happened("customer.subscription.trial_will_end", subscription);
    }

    /** Without a card, a trial may end otherwise than with an invoice. */
    private boolean endsWithTrial(ObjectNode subscription) {
        String behavior = Json.text(subscription.path("trial_settings").path("end_behavior"), "missing_payment_method");
        boolean matters = Json.is(subscription, "status", "trialing")
                && Set.of("cancel", "pause").contains(behavior);
        if (!matters || billing.usualMethod(subscription).isPresent()) return false;
        if (behavior.equals("cancel")) cancel(subscription, "payment_failed");
        else {
            subscription.put("status", "paused");
            events.happened("customer.subscription.paused", subscription);
        }
        return true;
    }

    private void beginPeriod(ObjectNode subscription) {
        boolean givenUp = Json.is(subscription, "status", "unpaid");
        ObjectNode draft = renew(subscription);
        subscription.put("latest_invoice", Json.text(draft, "id"));
        changed(subscription);
        if (givenUp) {
            billing.leaveDraft(subscription, draft);
            return;
        }
        billing.issue(subscription, draft);
        billing.collect(subscription, false);
    }
}
