package io.parley.billing.change;

import com.stripe.model.SubscriptionItem;
import com.stripe.net.RequestOptions;
import com.stripe.param.SubscriptionUpdateParams;
import io.parley.billing.stripe.PriceCatalog;
import io.parley.billing.stripe.Stripe;
import org.springframework.stereotype.Component;

/** How many seats Stripe bills. */
@Component
class SeatQuantity {

    private final PlanSwitch planSwitch;
    private final PriceCatalog prices;
    private final Stripe stripe;

    SeatQuantity(PlanSwitch planSwitch, PriceCatalog prices, Stripe stripe) {
        this.planSwitch = planSwitch;
        this.prices = prices;
        this.stripe = stripe;
    }

    /** Has a subscription bill the seats that are taken; what that is more or less comes with the next invoice. */
    void bring(String subscriptionId, int seatsUsed, String idempotencyKey) {
        SubscriptionItem item = planSwitch.item(subscriptionId);
        Integer minimum = prices.minimumSeats(item.getPrice());
        if (minimum == null) return;
        long quantity = Math.max(minimum, seatsUsed);
        if (item.getQuantity() != quantity) update(item, quantity, idempotencyKey);
    }

    private void update(SubscriptionItem item, long quantity, String idempotencyKey) {
        SubscriptionUpdateParams params = SubscriptionUpdateParams.builder()
                .addItem(SubscriptionUpdateParams.Item.builder()
                        .setId(item.getId())
                        .setQuantity(quantity)
                        .build())
                .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.CREATE_PRORATIONS)
                .build();
        RequestOptions once =
                RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
        stripe.call(client -> client.v1().subscriptions().update(item.getSubscription(), params, once));
    }
}
