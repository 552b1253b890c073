package io.parley.billing.checkout;

import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.CustomerUpdate;
import com.stripe.param.checkout.SessionCreateParams.Discount;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.Mode;
import com.stripe.param.checkout.SessionCreateParams.SubscriptionData;
import com.stripe.param.checkout.SessionCreateParams.TaxIdCollection;
import com.stripe.param.checkout.SessionListParams;
import io.parley.billing.stripe.Stripe;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages on which a plan can be bought. Of each customer one is open: two would be two subscriptions. */
@Component
class OpenSessions {

    private static final String ORG = "org_id";

    private final Stripe stripe;
    private final BillingPages pages;

    OpenSessions(Stripe stripe, BillingPages pages) {
        this.stripe = stripe;
        this.pages = pages;
    }

    /** The page for this and nothing else; the same again while nothing has changed. */
    URI only(Wish wish) {
        RequestOptions once = RequestOptions.builder()
                .setIdempotencyKey("checkout-%s-%s-%d-%s-%d"
                        .formatted(wish.orgId(), wish.priceId(), wish.quantity(), wish.coupon(), wish.version()))
                .build();
        Session session =
                stripe.call(client -> client.v1().checkout().sessions().create(params(wish), once));
        closeOthers(wish.customerId(), session);
        return URI.create(session.getUrl());
    }

    private void closeOthers(String customerId, Session kept) {
        SessionListParams open = SessionListParams.builder()
                .setCustomer(customerId)
                .setStatus(SessionListParams.Status.OPEN)
                .build();
        stripe.call(client -> client.v1().checkout().sessions().list(open)).getData().stream()
                .filter(session -> !session.getId().equals(kept.getId()))
                .forEach(session ->
                        stripe.call(client -> client.v1().checkout().sessions().expire(session.getId())));
    }

    private SessionCreateParams params(Wish wish) {
        String orgId = wish.orgId().toString();
        SessionCreateParams.Builder params = SessionCreateParams.builder()
                .setMode(Mode.SUBSCRIPTION)
                .setCustomer(wish.customerId())
                .setClientReferenceId(orgId)
                .addLineItem(LineItem.builder()
                        .setPrice(wish.priceId())
                        .setQuantity((long) wish.quantity())
                        .build())
                .setSubscriptionData(
                        SubscriptionData.builder().putMetadata(ORG, orgId).build())
                .setTaxIdCollection(TaxIdCollection.builder().setEnabled(true).build())
                .setCustomerUpdate(CustomerUpdate.builder()
                        .setName(CustomerUpdate.Name.AUTO)
                        .setAddress(CustomerUpdate.Address.AUTO)
                        .build())
                .setSuccessUrl(pages.after(wish.orgId(), "done"))
                .setCancelUrl(pages.after(wish.orgId(), "left"));
        if (wish.coupon() != null)
            params.addDiscount(Discount.builder().setCoupon(wish.coupon()).build());
        return params.build();
    }

    /** @param version of the account: once it has changed, the page of before is not good any more */
    record Wish(
            UUID orgId,
            String customerId,
            String priceId,
            int quantity,
            @Nullable String coupon,
            long version) {}
}
