package io.parley.localstripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Event;
import com.stripe.model.Invoice;
import com.stripe.model.InvoiceLineItem;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.param.CouponCreateParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.EventListParams;
import com.stripe.param.InvoiceCreatePreviewParams;
import com.stripe.param.PriceCreateParams.Recurring.Interval;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.SubscriptionUpdateParams.ProrationBehavior;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionIntegrationTest {

    private StripeFixture stripe;

    @BeforeEach
    void start() throws IOException {
        stripe = new StripeFixture(null);
    }

    @AfterEach
    void stop() {
        stripe.close();
    }

    @Test
    void eachMonthIsPaidAtItsBeginning() throws Exception {
        Subscription subscription = stripe.subscription(stripe.customer("pm_card_visa"), stripe.monthly(2_900));

        stripe.advance(63);

        List<Invoice> invoices = invoices(subscription);
        assertThat(invoices).extracting(Invoice::getStatus).containsExactly("paid", "paid", "paid");
        assertThat(invoices).extracting(Invoice::getAmountPaid).containsOnly(2_900L);
        assertThat(invoices.getFirst().getBillingReason()).isEqualTo("subscription_cycle");
        assertThat(invoices.getFirst()
                        .getLines()
                        .getData()
                        .getFirst()
                        .getPeriod()
                        .getStart())
                .isEqualTo(invoices.get(1)
                        .getLines()
                        .getData()
                        .getFirst()
                        .getPeriod()
                        .getEnd());
        assertThat(now(subscription).getStatus()).isEqualTo("active");
    }

    @Test
    void aCardThatFailsIsTriedAgainAndThenGivenUp() throws Exception {
        Subscription subscription = stripe.subscription(stripe.customer("pm_card_visa"), stripe.monthly(2_900));
        useCard(subscription.getCustomer(), "pm_card_chargeCustomerFail");

        stripe.advance(32);
        Invoice failed = latest(subscription);
        assertThat(now(subscription).getStatus()).isEqualTo("past_due");
        assertThat(failed.getStatus()).isEqualTo("open");
        assertThat(failed.getNextPaymentAttempt()).isNotNull();
        stripe.advance(8);

        assertThat(now(subscription).getStatus()).isEqualTo("unpaid");
        assertThat(latest(subscription).getAttemptCount()).isEqualTo(4);
        assertThat(types())
                .containsSubsequence(
                        "invoice.payment_failed",
                        "invoice.payment_failed",
                        "invoice.payment_failed",
                        "invoice.payment_failed");
    }

    @Test
    void whatIsPaidAfterAllMakesItActive() throws Exception {
        Subscription subscription = stripe.subscription(stripe.customer("pm_card_visa"), stripe.monthly(2_900));
        useCard(subscription.getCustomer(), "pm_card_chargeCustomerFail");
        stripe.advance(32);

        assertThatThrownBy(() ->
                        stripe.client().v1().invoices().pay(latest(subscription).getId()))
                .isInstanceOf(CardException.class);
        useCard(subscription.getCustomer(), "pm_card_visa");
        stripe.client().v1().invoices().pay(latest(subscription).getId());

        assertThat(now(subscription).getStatus()).isEqualTo("active");
    }

    @Test
    void aTrialIsAnnouncedThenPaid() throws Exception {
        Customer customer = stripe.customer("pm_card_visa");
        Subscription subscription = stripe.client()
                .v1()
                .subscriptions()
                .create(SubscriptionCreateParams.builder()
                        .setCustomer(customer.getId())
                        .addItem(SubscriptionCreateParams.Item.builder()
                                .setPrice(stripe.monthly(2_900).getId())
                                .build())
                        .setTrialPeriodDays(14L)
                        .build());
        assertThat(subscription.getStatus()).isEqualTo("trialing");

        stripe.advance(14);

        assertThat(now(subscription).getStatus()).isEqualTo("active");
        assertThat(latest(subscription).getAmountPaid()).isEqualTo(2_900);
        assertThat(types()).containsSubsequence("customer.subscription.trial_will_end", "invoice.paid");
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

        Invoice real = latest(subscription);
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

        Invoice next = latest(subscription);
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
        assertThat(latest(subscription).getStatus()).isEqualTo("paid");
        assertThat(customer.getBalance()).isEqualTo(2_900 - 99_000);
        stripe.advance(32);
        assertThat(latest(subscription).getAmountDue()).isZero();
        assertThat(latest(subscription).getEndingBalance()).isEqualTo(2 * 2_900 - 99_000);
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

        assertThat(latest(subscription).getTotal()).isEqualTo(1_450);
        stripe.advance(32);
        assertThat(latest(subscription).getTotal()).isEqualTo(2_901);
    }

    @Test
    void whoCancelsAtTheEndKeepsWhatIsPaid() throws Exception {
        Subscription subscription = stripe.subscription(stripe.customer("pm_card_visa"), stripe.monthly(2_900));
        update(
                subscription,
                SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(true).build());
        assertThat(now(subscription).getStatus()).isEqualTo("active");
        assertThat(now(subscription).getCancelAt()).isNotNull();

        stripe.advance(32);

        assertThat(now(subscription).getStatus()).isEqualTo("canceled");
        assertThat(types()).endsWith("customer.subscription.deleted");
        assertThat(invoices(subscription)).hasSize(1);
    }

    @Test
    void whoThinksBetterOfItIsRenewed() throws Exception {
        Subscription subscription = stripe.subscription(stripe.customer("pm_card_visa"), stripe.monthly(2_900));
        update(
                subscription,
                SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(true).build());
        update(
                subscription,
                SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(false).build());

        stripe.advance(32);

        assertThat(now(subscription).getStatus()).isEqualTo("active");
        assertThat(now(subscription).getCancelAt()).isNull();
    }

    @Test
    void aChangeThatIsNotPaidMayBeRefusedWhole() throws Exception {
        Price large = stripe.monthly(9_900);
        Subscription subscription = stripe.subscription(stripe.customer("pm_card_visa"), stripe.monthly(2_900));
        useCard(subscription.getCustomer(), "pm_card_chargeCustomerFail");

        assertThatThrownBy(() -> update(
                        subscription,
                        change(subscription, large)
                                .setProrationBehavior(ProrationBehavior.ALWAYS_INVOICE)
                                .setPaymentBehavior(SubscriptionUpdateParams.PaymentBehavior.ERROR_IF_INCOMPLETE)
                                .build()))
                .isInstanceOfSatisfying(
                        CardException.class, e -> assertThat(e.getDeclineCode()).isEqualTo("generic_decline"));

        assertThat(now(subscription).getItems().getData().getFirst().getPrice().getUnitAmount())
                .isEqualTo(2_900);
        assertThat(invoices(subscription)).hasSize(1);
    }

    @Test
    void withoutACardThereIsNoSubscription() throws Exception {
        Customer customer = stripe.client().v1().customers().create();

        assertThatThrownBy(() -> stripe.subscription(customer, stripe.monthly(2_900)))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.getCode()).isEqualTo("resource_missing"));
    }

    private void useCard(String customer, String card) throws StripeException {
        String method = stripe.client()
                .v1()
                .paymentMethods()
                .attach(
                        card,
                        com.stripe.param.PaymentMethodAttachParams.builder()
                                .setCustomer(customer)
                                .build())
                .getId();
        stripe.client()
                .v1()
                .customers()
                .update(
                        customer,
                        CustomerUpdateParams.builder()
                                .setInvoiceSettings(CustomerUpdateParams.InvoiceSettings.builder()
                                        .setDefaultPaymentMethod(method)
                                        .build())
                                .build());
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

    private Subscription now(Subscription subscription) throws StripeException {
        return stripe.client().v1().subscriptions().retrieve(subscription.getId());
    }

    private Invoice latest(Subscription subscription) throws StripeException {
        return stripe.client().v1().invoices().retrieve(now(subscription).getLatestInvoice());
    }

    private List<Invoice> invoices(Subscription subscription) throws StripeException {
        return stripe.client()
                .v1()
                .invoices()
                .list(com.stripe.param.InvoiceListParams.builder()
                        .setSubscription(subscription.getId())
                        .build())
                .getData();
    }

    /** What happened, oldest first. */
    private List<String> types() throws StripeException {
        return stripe
                .client()
                .v1()
                .events()
                .list(EventListParams.builder().setLimit(100L).build())
                .getData()
                .reversed()
                .stream()
                .map(Event::getType)
                .toList();
    }
}
