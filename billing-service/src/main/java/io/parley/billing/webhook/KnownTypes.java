package io.parley.billing.webhook;

import java.util.Set;

/** The types of events that may have changed something here; a page for those who set Stripe up lists them. */
final class KnownTypes {

    static final Set<String> ALL = Set.of(
            "checkout.session.completed",
            "checkout.session.async_payment_succeeded",
            "checkout.session.async_payment_failed",
            "checkout.session.expired",
            "customer.created",
            "customer.updated",
            "customer.deleted",
            "customer.discount.created",
            "customer.discount.updated",
            "customer.discount.deleted",
            "customer.subscription.created",
            "customer.subscription.updated",
            "customer.subscription.deleted",
            "customer.subscription.paused",
            "customer.subscription.resumed",
            "customer.subscription.trial_will_end",
            "invoice.created",
            "invoice.finalized",
            "invoice.paid",
            "invoice.payment_succeeded",
            "invoice.payment_failed",
            "invoice.payment_action_required",
            "invoice.updated",
            "invoice.voided",
            "invoice.marked_uncollectible",
            "invoice.upcoming",
            "payment_intent.created",
            "payment_intent.succeeded",
            "payment_intent.payment_failed",
            "payment_intent.canceled",
            "payment_method.attached",
            "payment_method.detached",
            "payment_method.updated",
            "charge.succeeded",
            "charge.failed",
            "charge.refunded",
            "refund.created",
            "refund.updated",
            "refund.failed");

    private KnownTypes() {}

    static boolean include(String type) {
        return ALL.contains(type);
    }
}
