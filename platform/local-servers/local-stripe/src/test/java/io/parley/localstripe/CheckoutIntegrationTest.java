package io.parley.localstripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckoutIntegrationTest {

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
    void whoPaysOnThePageHasASubscription() throws Exception {
        Session session = stripe.checkout(0);

        HttpResponse<String> page = stripe.get(session.getUrl());
        HttpResponse<String> paid = stripe.submit(session.getUrl(), StripeFixture.card("4242 4242 4242 4242"));

        assertThat(page.body()).contains("Subscribe", "$29.00 / month", "<label for=\"cardNumber\">");
        assertThat(paid.statusCode()).isEqualTo(303);
        assertThat(paid.headers().firstValue("Location"))
                .contains("http://localhost:8080/done?session=" + session.getId());
        Session complete = stripe.client().v1().checkout().sessions().retrieve(session.getId());
        assertThat(complete.getStatus()).isEqualTo("complete");
        assertThat(complete.getPaymentStatus()).isEqualTo("paid");
        Subscription subscription = stripe.client().v1().subscriptions().retrieve(complete.getSubscription());
        assertThat(subscription.getStatus()).isEqualTo("active");
        assertThat(subscription.getMetadata()).containsEntry("orgId", "42");
    }

    @Test
    void aTrialCostsNothingYet() throws Exception {
        Session session = stripe.checkout(14);

        stripe.submit(session.getUrl(), StripeFixture.card("4242424242424242"));

        Session complete = stripe.client().v1().checkout().sessions().retrieve(session.getId());
        Subscription subscription = stripe.client().v1().subscriptions().retrieve(complete.getSubscription());
        assertThat(complete.getPaymentStatus()).isEqualTo("no_payment_required");
        assertThat(subscription.getStatus()).isEqualTo("trialing");
        assertThat(subscription.getTrialEnd() - subscription.getTrialStart()).isEqualTo(14 * 86_400);
        assertThat(stripe.client()
                        .v1()
                        .invoices()
                        .retrieve(subscription.getLatestInvoice())
                        .getTotal())
                .isZero();
    }

    @Test
    void aDeclinedCardChangesNothing() throws Exception {
        Session session = stripe.checkout(0);

        HttpResponse<String> answer = stripe.submit(session.getUrl(), StripeFixture.card("4000000000000002"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Your card was declined.").doesNotContain("4000000000000002");
        assertThat(stripe.client()
                        .v1()
                        .checkout()
                        .sessions()
                        .retrieve(session.getId())
                        .getStatus())
                .isEqualTo("open");
        assertThat(stripe.client().v1().customers().list().getData()).isEmpty();
    }
}
