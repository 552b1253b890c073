package io.parley.billing.change;

import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import com.stripe.net.RequestOptions;
import com.stripe.param.InvoiceCreatePreviewParams;
import com.stripe.param.InvoiceCreatePreviewParams.SubscriptionDetails;
import com.stripe.param.SubscriptionUpdateParams;
import io.parley.billing.plan.Plan;
import io.parley.billing.stripe.PriceCatalog;
import io.parley.billing.stripe.Stripe;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Asks Stripe what a switch of plans costs, and has it done: both with the same numbers, so that both come to the same sum. */
@Component
class PlanSwitch {

    private final Stripe stripe;
    private final PriceCatalog prices;

    PlanSwitch(Stripe stripe, PriceCatalog prices) {
        this.stripe = stripe;
        this.prices = prices;
    }

    /**
     * A switch of a subscription that goes on.
     *
     * @param quantity how many times the plan is paid
     * @param dueNow whether it is charged at once, or with the next invoice
     * @param countedFrom from when the new plan counts
     */
    record Order(SubscriptionItem item, Plan plan, int quantity, boolean dueNow, Instant countedFrom) {}

    SubscriptionItem item(String subscriptionId) {
        Subscription subscription =
                stripe.call(client -> client.v1().subscriptions().retrieve(subscriptionId));
        return subscription.getItems().getData().getFirst();
    }

    boolean isPresent(SubscriptionItem item, Plan plan) {
        return item.getPrice().getId().equals(prices.idOf(plan));
    }

    Invoice preview(String customerId, Order order) {
        InvoiceCreatePreviewParams params = InvoiceCreatePreviewParams.builder()
                .setCustomer(customerId)
                .setSubscription(order.item().getSubscription())
                .setSubscriptionDetails(SubscriptionDetails.builder()
                        .addItem(SubscriptionDetails.Item.builder()
                                .setId(order.item().getId())
                                .setPrice(prices.idOf(order.plan()))
                                .setQuantity((long) order.quantity())
                                .build())
                        .setProrationBehavior(
                                order.dueNow()
                                        ? SubscriptionDetails.ProrationBehavior.ALWAYS_INVOICE
                                        : SubscriptionDetails.ProrationBehavior.CREATE_PRORATIONS)
                        .setProrationDate(order.countedFrom().getEpochSecond())
                        .build())
                .build();
        return stripe.call(client -> client.v1().invoices().createPreview(params));
    }

    /** Nothing changes if it has to be paid at once and isn't. */
    void make(Order order, long accountVersion) {
        SubscriptionUpdateParams params = SubscriptionUpdateParams.builder()
                .addItem(SubscriptionUpdateParams.Item.builder()
                        .setId(order.item().getId())
                        .setPrice(prices.idOf(order.plan()))
                        .setQuantity((long) order.quantity())
                        .build())
                .setProrationBehavior(
                        order.dueNow()
                                ? SubscriptionUpdateParams.ProrationBehavior.ALWAYS_INVOICE
                                : SubscriptionUpdateParams.ProrationBehavior.CREATE_PRORATIONS)
                .setProrationDate(order.countedFrom().getEpochSecond())
                .setPaymentBehavior(SubscriptionUpdateParams.PaymentBehavior.ERROR_IF_INCOMPLETE)
                .build();
        RequestOptions once = RequestOptions.builder()
                .setIdempotencyKey("plan-%s-%s-%s-%d-%d-%d"
                        .formatted(
                                order.item().getId(),
                                order.item().getPrice().getId(),
                                prices.idOf(order.plan()),
                                order.quantity(),
                                order.countedFrom().getEpochSecond(),
                                accountVersion))
                .build();
        stripe.call(client -> client.v1().subscriptions().update(order.item().getSubscription(), params, once));
    }
}
