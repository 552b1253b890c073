package io.parley.localstripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.billingportal.SessionCreateParams;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortalIntegrationTest {

    private StripeFixture stripe;
    private Subscription subscription;

    @BeforeEach
    void start() throws IOException, StripeException {
        stripe = new StripeFixture(null);
        subscription = stripe.subscription(stripe.customer("pm_card_visa"), stripe.monthly(2_900));
    }

    @AfterEach
    void stop() {
        stripe.close();
    }

    @Test
    void aCustomerCancelsAndThinksBetterOfIt() throws Exception {
        String portal = portal();
        assertThat(stripe.get(portal).body()).contains("Plan of 2900", "Renews on", "visa ending in 4242");

        stripe.submit(portal + "/cancel/" + subscription.getId(), Map.of());
        assertThat(now().getCancelAtPeriodEnd()).isTrue();
        assertThat(stripe.get(portal).body()).contains("Ends on");
        stripe.submit(portal + "/resume/" + subscription.getId(), Map.of());

        assertThat(now().getCancelAtPeriodEnd()).isFalse();
        assertThat(now().getCancelAt()).isNull();
    }

    @Test
    void nobodyCancelsForAnother() throws Exception {
        Subscription other = stripe.subscription(stripe.customer("pm_card_visa"), stripe.monthly(2_900));

        stripe.submit(portal() + "/cancel/" + other.getId(), Map.of());

        assertThat(stripe.client().v1().subscriptions().retrieve(other.getId()).getCancelAtPeriodEnd())
                .isFalse();
    }

    @Test
    void anotherCardPaysFromNowOn() throws Exception {
        String portal = portal();

        HttpResponse<String> refused = stripe.submit(portal + "/card", StripeFixture.card("1234"));
        HttpResponse<String> taken = stripe.submit(portal + "/card", StripeFixture.card("4000000000000341"));
        stripe.advance(32);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(now().getStatus()).isEqualTo("past_due");
    }

    @Test
    void anOpenInvoiceIsPaidOnItsPage() throws Exception {
        stripe.submit(portal() + "/card", StripeFixture.card("4000000000000341"));
        stripe.advance(32);
        Invoice open = latest();

        stripe.submit(open.getHostedInvoiceUrl(), StripeFixture.card("4242424242424242"));

        assertThat(latest().getStatus()).isEqualTo("paid");
        assertThat(now().getStatus()).isEqualTo("active");
        assertThat(stripe.get(open.getInvoicePdf()).body())
                .startsWith("%PDF-1.4")
                .contains("Total: $29.00")
                .endsWith("%%EOF\n");
    }

    @Test
    void whatIsPaidGoesBackOnceAtMost() throws Exception {
        String intent = stripe.client()
                .v1()
                .paymentIntents()
                .list()
                .getData()
                .getFirst()
                .getId();

        refund(intent, 1_000L);
        refund(intent, null);

        assertThat(stripe.client().v1().charges().list().getData().getFirst().getRefunded())
                .isTrue();
        assertThat(stripe.client().v1().refunds().list().getData())
                .extracting(com.stripe.model.Refund::getAmount)
                .containsExactly(1_900L, 1_000L);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> refund(intent, null))
                .hasMessageContaining("already been refunded");
    }

    @Test
    void whatPeopleWriteIsTextOnPages() throws Exception {
        stripe.client()
                .v1()
                .customers()
                .update(
                        subscription.getCustomer(),
                        CustomerUpdateParams.builder()
                                .setName("<script>alert(1)</script>")
                                .build());

        HttpResponse<String> page = stripe.get(portal());

        assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'");
    }

    @Test
    void aCustomerWhoGoesLeavesNoSubscription() throws Exception {
        stripe.client().v1().customers().delete(subscription.getCustomer());

        Customer gone = stripe.client().v1().customers().retrieve(subscription.getCustomer());
        assertThat(gone.getDeleted()).isTrue();
        assertThat(now().getStatus()).isEqualTo("canceled");
    }

    private void refund(String intent, @org.jspecify.annotations.Nullable Long amount) throws StripeException {
        RefundCreateParams.Builder params = RefundCreateParams.builder().setPaymentIntent(intent);
        if (amount != null) params.setAmount(amount);
        stripe.client().v1().refunds().create(params.build());
    }

    private String portal() throws StripeException {
        return stripe.client()
                .v1()
                .billingPortal()
                .sessions()
                .create(SessionCreateParams.builder()
                        .setCustomer(subscription.getCustomer())
                        .setReturnUrl("http://localhost:8080/back")
                        .build())
                .getUrl();
    }

    private Subscription now() throws StripeException {
        return stripe.client().v1().subscriptions().retrieve(subscription.getId());
    }

    private Invoice latest() throws StripeException {
        return stripe.client().v1().invoices().retrieve(now().getLatestInvoice());
    }
}
