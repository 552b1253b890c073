package io.parley.localstripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.InvoiceLineItem;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.param.CouponCreateParams;
import com.stripe.param.InvoiceCreatePreviewParams;
import com.stripe.param.PriceCreateParams.Recurring.Interval;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.SubscriptionUpdateParams.ProrationBehavior;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeIntegrationTest {

    private StripeFixture stripe;

    @BeforeEach
    void start() throws IOException {
        stripe = new StripeFixture(null);
    }

    @AfterEach
    void stop() {
        stripe.close();
    }

    @ParameterizedTest
    @CsvSource({"2900,MONTH,9900,MONTH", "9900,MONTH,2900,MONTH", "2900,MONTH,29000,YEAR", "99000,YEAR,2900,MONTH"})
    void thePreviewIsWhatFollows(long from, Interval fromInterval, long to, Interval toInterval) throws Exception {
        Price before = stripe.price(from, fromInterval, "Before");
        Price after = stripe.price(to, toInterval, "After");
        Subscription subscription = stripe.subscription(stripe.customer("pm_card_visa"), before);
        stripe.advance(10.3);
        long at = subscription.getCreated() + 10 * 86_400;

        Invoice preview = preview(subscription, after, at);
        change(subscription, after, at);

        Invoice real = stripe.latest(subscription);
        assertThat(preview.getId()).startsWith("upcoming_in_");
        assertThat(real.getTotal()).isEqualTo(preview.getTotal());
        assertThat(real.getAmountDue()).isEqualTo(preview.getAmountDue());
        assertThat(real.getLines().getData())
                .extracting(InvoiceLineItem::getAmount)
                .containsExactlyElementsOf(preview.getLines().getData().stream()
                        .map(InvoiceLineItem::getAmount)
                        .toList());
        assertThat(preview.getLines().getData().stream()
                        .mapToLong(InvoiceLineItem::getAmount)
                        .sum())
                .isEqualTo(preview.getTotal());
    }

    @Test
    void aDowngradeIsCreditedOnTheNextInvoice() throws Exception {
        Price small = stripe.monthly(2_900);
        Subscription subscription = stripe.subscription(stripe.customer("pm_card_visa"), stripe.monthly(9_900));
        stripe.advance(10);
        Invoice preview = stripe.client()
                .v1()
                .invoices()
                .createPreview(preview(subscription, small).build());

        stripe.client()
                .v1()
                .subscriptions()
                .update(subscription.getId(), change(subscription, small).build());
        stripe.advance(22);

        Invoice next = stripe.latest(subscription);
        assertThat(next.getBillingReason()).isEqualTo("subscription_cycle");
        assertThat(next.getLines().getData()).hasSize(3);
        assertThat(next.getTotal())
                .isBetween(preview.getTotal() - 1, preview.getTotal() + 1)
                .isLessThan(2_900);
    }

    @Test
    void moreCreditThanIsDueStaysWithTheCustomer() throws Exception {
        Price small = stripe.monthly(2_900);
        Subscription subscription =
                stripe.subscription(stripe.customer("pm_card_visa"), stripe.price(99_000, Interval.YEAR, "Year"));

        change(subscription, small, subscription.getCreated());

        Customer customer = stripe.client().v1().customers().retrieve(subscription.getCustomer());
        assertThat(stripe.latest(subscription).getStatus()).isEqualTo("paid");
        assertThat(customer.getBalance()).isEqualTo(2_900 - 99_000);
        stripe.advance(32);
        assertThat(stripe.latest(subscription).getAmountDue()).isZero();
        assertThat(stripe.latest(subscription).getEndingBalance()).isEqualTo(2 * 2_900 - 99_000);
    }

    @Test
    void aCouponForOnceIsTakenOffOnce() throws Exception {
        stripe.client()
                .v1()
                .coupons()
                .create(CouponCreateParams.builder()
                        .setId("HALF")
                        .setPercentOff(java.math.BigDecimal.valueOf(50))
                        .setDuration(CouponCreateParams.Duration.ONCE)
                        .build());
        Subscription subscription = stripe.client()
                .v1()
                .subscriptions()
                .create(SubscriptionCreateParams.builder()
                        .setCustomer(stripe.customer("pm_card_visa").getId())
                        .addItem(SubscriptionCreateParams.Item.builder()
                                .setPrice(stripe.monthly(2_901).getId())
                                .build())
                        .addDiscount(SubscriptionCreateParams.Discount.builder()
                                .setCoupon("HALF")
                                .build())
                        .build());

        assertThat(stripe.latest(subscription).getTotal()).isEqualTo(1_450);
        stripe.advance(32);
        assertThat(stripe.latest(subscription).getTotal()).isEqualTo(2_901);
    }

    @Test
    void aChangeThatIsNotPaidMayBeRefusedWhole() throws Exception {
        Price large = stripe.monthly(9_900);
        Subscription subscription = stripe.subscription(stripe.customer("pm_card_visa"), stripe.monthly(2_900));
        stripe.useCard(subscription.getCustomer(), "pm_card_chargeCustomerFail");

        assertThatThrownBy(() -> update(
                        subscription,
                        change(subscription, large)
                                .setProrationBehavior(ProrationBehavior.ALWAYS_INVOICE)
                                .setPaymentBehavior(SubscriptionUpdateParams.PaymentBehavior.ERROR_IF_INCOMPLETE)
                                .build()))
                .isInstanceOfSatisfying(
                        CardException.class, e -> assertThat(e.getDeclineCode()).isEqualTo("generic_decline"));

        assertThat(stripe.now(subscription)
                        .getItems()
                        .getData()
                        .getFirst()
                        .getPrice()
                        .getUnitAmount())
                .isEqualTo(2_900);
        assertThat(stripe.invoices(subscription)).hasSize(1);
    }

    private Invoice preview(Subscription subscription, Price to, long at) throws StripeException {
        return stripe.client()
                .v1()
                .invoices()
                .createPreview(InvoiceCreatePreviewParams.builder()
                        .setSubscription(subscription.getId())
                        .setSubscriptionDetails(details(subscription, to)
                                .setProrationDate(at)
                                .setProrationBehavior(
                                        InvoiceCreatePreviewParams.SubscriptionDetails.ProrationBehavior.ALWAYS_INVOICE)
                                .build())
                        .build());
    }

    private static InvoiceCreatePreviewParams.Builder preview(Subscription subscription, Price to) {
        return InvoiceCreatePreviewParams.builder()
                .setSubscription(subscription.getId())
                .setSubscriptionDetails(details(subscription, to).build());
    }

    private static InvoiceCreatePreviewParams.SubscriptionDetails.Builder details(Subscription subscription, Price to) {
        return InvoiceCreatePreviewParams.SubscriptionDetails.builder()
                .addItem(InvoiceCreatePreviewParams.SubscriptionDetails.Item.builder()
                        .setId(item(subscription))
                        .setPrice(to.getId())
                        .build());
    }

    private void change(Subscription subscription, Price to, long at) throws StripeException {
        update(
                subscription,
                change(subscription, to)
                        .setProrationDate(at)
                        .setProrationBehavior(ProrationBehavior.ALWAYS_INVOICE)
                        .build());
    }

    private static SubscriptionUpdateParams.Builder change(Subscription subscription, Price to) {
        return SubscriptionUpdateParams.builder()
                .addItem(SubscriptionUpdateParams.Item.builder()
                        .setId(item(subscription))
                        .setPrice(to.getId())
                        .build());
    }

    private static String item(Subscription subscription) {
        return subscription.getItems().getData().getFirst().getId();
    }

    private void update(Subscription subscription, SubscriptionUpdateParams params) throws StripeException {
        stripe.client().v1().subscriptions().update(subscription.getId(), params);
    }
}
