package io.parley.billing.sync;

import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import com.stripe.param.SubscriptionListParams;
import io.parley.billing.account.PaidSeats;
import io.parley.billing.account.PaymentMethod;
import io.parley.billing.account.Subscribed;
import io.parley.billing.plan.Plan;
import io.parley.billing.plan.Plans;
import io.parley.billing.stripe.PriceCatalog;
import io.parley.billing.stripe.Stripe;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the one subscription of a customer that counts: the newest that goes on, or else the one that ended last. */
@Component
class Subscriptions {

    private static final Set<String> GOES_ON = Set.of("active", "trialing", "past_due", "unpaid", "paused");
    private static final Set<String> UNPAID = Set.of("past_due", "unpaid");
    private static final String ENDED = "canceled";
    private static final long MOST = 100;

    private final Stripe stripe;
    private final PriceCatalog prices;
    private final Plans plans;

    Subscriptions(Stripe stripe, PriceCatalog prices, Plans plans) {
        this.stripe = stripe;
        this.prices = prices;
        this.plans = plans;
    }

    /**
     * What counts; empty while nothing was ever paid.
     *
     * @param invoices the customer's newest
     * @throws UnknownPrice if it isn't one of our prices
     */
    Optional<Subscribed> of(String customerId, List<Invoice> invoices) {
        SubscriptionListParams all = SubscriptionListParams.builder()
                .setCustomer(customerId)
                .setStatus(SubscriptionListParams.Status.ALL)
                .setLimit(MOST)
                .build();
        return stripe.call(client -> client.v1().subscriptions().list(all)).getData().stream()
                .filter(one -> GOES_ON.contains(one.getStatus()) || ENDED.equals(one.getStatus()))
                .max(Comparator.comparing((Subscription one) -> GOES_ON.contains(one.getStatus()))
                        .thenComparing(Subscription::getCreated))
                .map(one -> subscribed(one, invoices));
    }

    private Subscribed subscribed(Subscription subscription, List<Invoice> invoices) {
        SubscriptionItem item = subscription.getItems().getData().getFirst();
        Price price = item.getPrice();
        Plan plan = plans.all().stream()
                .filter(one -> prices.isOf(price, one))
                .findFirst()
                .orElseThrow(() -> new UnknownPrice(subscription.getId()));
        return new Subscribed(
                subscription.getId(),
                plan.tier(),
                plan.interval(),
                plan.memberLimit(),
                paidSeats(item),
                price.getUnitAmount() * item.getQuantity() / plan.interval().months(),
                Instant.ofEpochSecond(item.getCurrentPeriodEnd()),
                isCanceled(subscription),
                UNPAID.contains(subscription.getStatus()) ? since(item, invoices) : null,
                endedAt(subscription),
                paymentMethod(subscription));
    }

    private @Nullable PaidSeats paidSeats(SubscriptionItem item) {
        Integer minimum = prices.minimumSeats(item.getPrice());
        return minimum == null ? null : new PaidSeats(item.getQuantity().intValue(), minimum);
    }

    private static boolean isCanceled(Subscription subscription) {
        return Boolean.TRUE.equals(subscription.getCancelAtPeriodEnd()) || subscription.getCancelAt() != null;
    }

    /** The day of the first invoice that is missing: the same whenever this is read. */
    private static Instant since(SubscriptionItem item, List<Invoice> invoices) {
        return invoices.stream()
                .filter(invoice -> "open".equals(invoice.getStatus()))
                .map(Subscriptions::due)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> Instant.ofEpochSecond(item.getCurrentPeriodStart()));
    }

    private static Instant due(Invoice invoice) {
        Long finalized = invoice.getStatusTransitions() == null
                ? null
                : invoice.getStatusTransitions().getFinalizedAt();
        return Instant.ofEpochSecond(finalized == null ? invoice.getCreated() : finalized);
    }

    private static @Nullable Instant endedAt(Subscription subscription) {
        if (!ENDED.equals(subscription.getStatus())) return null;
        Long ended = subscription.getEndedAt() == null ? subscription.getCanceledAt() : subscription.getEndedAt();
        return Instant.ofEpochSecond(ended == null ? subscription.getCreated() : ended);
    }

    private @Nullable PaymentMethod paymentMethod(Subscription subscription) {
        String id = subscription.getDefaultPaymentMethod() == null
                ? ofCustomer(subscription.getCustomer())
                : subscription.getDefaultPaymentMethod();
        if (id == null) return null;
        return stripe.find(client -> client.v1().paymentMethods().retrieve(id))
                .map(com.stripe.model.PaymentMethod::getCard)
                .map(card -> new PaymentMethod(card.getBrand(), card.getLast4()))
                .orElse(null);
    }

    private @Nullable String ofCustomer(String customerId) {
        return stripe.find(client -> client.v1().customers().retrieve(customerId))
                .map(Customer::getInvoiceSettings)
                .map(Customer.InvoiceSettings::getDefaultPaymentMethod)
                .orElse(null);
    }
}
