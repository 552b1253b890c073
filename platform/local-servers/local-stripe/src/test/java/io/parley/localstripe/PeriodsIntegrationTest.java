package io.parley.localstripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.SubscriptionUpdateParams;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeriodsIntegrationTest {

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

        List<Invoice> invoices = stripe.invoices(subscription);
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
        assertThat(stripe.now(subscription).getStatus()).isEqualTo("active");
    }

    @Test
    void aCardThatFailsIsTriedAgainAndThenGivenUp() throws Exception {
        Subscription subscription = stripe.subscription(stripe.customer("pm_card_visa"), stripe.monthly(2_900));
        stripe.useCard(subscription.getCustomer(), "pm_card_chargeCustomerFail");

        stripe.advance(32);
        Invoice failed = stripe.latest(subscription);
        assertThat(stripe.now(subscription).getStatus()).isEqualTo("past_due");
        assertThat(failed.getStatus()).isEqualTo("open");
        assertThat(failed.getNextPaymentAttempt()).isNotNull();
        stripe.advance(8);

        assertThat(stripe.now(subscription).getStatus()).isEqualTo("unpaid");
        assertThat(stripe.latest(subscription).getAttemptCount()).isEqualTo(4);
        assertThat(stripe.types())
                .containsSubsequence(
                        "invoice.payment_failed",
                        "invoice.payment_failed",
                        "invoice.payment_failed",
                        "invoice.payment_failed");
    }

    @Test
    void whatIsPaidAfterAllMakesItActive() throws Exception {
        Subscription subscription = stripe.subscription(stripe.customer("pm_card_visa"), stripe.monthly(2_900));
        stripe.useCard(subscription.getCustomer(), "pm_card_chargeCustomerFail");
        stripe.advance(32);

        assertThatThrownBy(() -> stripe.client()
                        .v1()
                        .invoices()
                        .pay(stripe.latest(subscription).getId()))
                .isInstanceOf(CardException.class);
        stripe.useCard(subscription.getCustomer(), "pm_card_visa");
        stripe.client().v1().invoices().pay(stripe.latest(subscription).getId());

        assertThat(stripe.now(subscription).getStatus()).isEqualTo("active");
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

        assertThat(stripe.now(subscription).getStatus()).isEqualTo("active");
        assertThat(stripe.latest(subscription).getAmountPaid()).isEqualTo(2_900);
        assertThat(stripe.types()).containsSubsequence("customer.subscription.trial_will_end", "invoice.paid");
    }

    @Test
    void whoCancelsAtTheEndKeepsWhatIsPaid() throws Exception {
        Subscription subscription = stripe.subscription(stripe.customer("pm_card_visa"), stripe.monthly(2_900));
        update(
                subscription,
                SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(true).build());
        assertThat(stripe.now(subscription).getStatus()).isEqualTo("active");
        assertThat(stripe.now(subscription).getCancelAt()).isNotNull();

        stripe.advance(32);

        assertThat(stripe.now(subscription).getStatus()).isEqualTo("canceled");
        assertThat(stripe.types()).endsWith("customer.subscription.deleted");
        assertThat(stripe.invoices(subscription)).hasSize(1);
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

        assertThat(stripe.now(subscription).getStatus()).isEqualTo("active");
        assertThat(stripe.now(subscription).getCancelAt()).isNull();
    }

    @Test
    void withoutACardThereIsNoSubscription() throws Exception {
        Customer customer = stripe.client().v1().customers().create();

        assertThatThrownBy(() -> stripe.subscription(customer, stripe.monthly(2_900)))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.getCode()).isEqualTo("resource_missing"));
    }

    private void update(Subscription subscription, SubscriptionUpdateParams params) throws StripeException {
        stripe.client().v1().subscriptions().update(subscription.getId(), params);
    }
}
