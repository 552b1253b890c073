package io.parley.localstripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Customer;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.CouponCreateParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckoutRulesIntegrationTest {

    private static final Map<String, String> CARD = StripeFixture.card("4242424242424242");

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
    void whoPaysTwiceAtOnceHasOneSubscription() throws Exception {
        Session session = stripe.checkout(0);
        Callable<Integer> pay = () -> stripe.submit(session.getUrl(), CARD).statusCode();

        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer :
                    people.invokeAll(IntStream.range(0, 8).mapToObj(_ -> pay).toList()))
                assertThat(answer.get()).isEqualTo(303);
        }

        assertThat(stripe.client().v1().subscriptions().list().getData()).hasSize(1);
        assertThat(stripe.client().v1().charges().list().getData()).hasSize(1);
    }

    @Test
    void anExpiredSessionSellsNothing() throws Exception {
        Session session = stripe.checkout(0);
        stripe.advance(1.1);

        HttpResponse<String> answer = stripe.submit(session.getUrl(), CARD);

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(stripe.types()).contains("checkout.session.expired");
        assertThat(stripe.client().v1().subscriptions().list().getData()).isEmpty();
    }

    @Test
    void aSinglePaymentIsTakenOnce() throws Exception {
        Session session = stripe.client().v1().checkout().sessions().create(single());

        stripe.submit(session.getUrl(), CARD);

        Session complete = stripe.client().v1().checkout().sessions().retrieve(session.getId());
        PaymentIntent intent = stripe.client().v1().paymentIntents().retrieve(complete.getPaymentIntent());
        assertThat(complete.getPaymentStatus()).isEqualTo("paid");
        assertThat(intent.getStatus()).isEqualTo("succeeded");
        assertThat(intent.getAmountReceived()).isEqualTo(3_000);
        assertThat(intent.getMetadata()).containsEntry("event", "7");
    }

    @Test
    void whoPaysOnceIsNobodysCustomerAndHasAReceipt() throws Exception {
        Session session = stripe.client().v1().checkout().sessions().create(single());
        stripe.submit(session.getUrl(), CARD);

        Session complete = stripe.client().v1().checkout().sessions().retrieve(session.getId());
        PaymentIntent intent = stripe.client().v1().paymentIntents().retrieve(complete.getPaymentIntent());
        Charge charge = stripe.client().v1().charges().retrieve(intent.getLatestCharge());
        stripe.client()
                .v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(intent.getId())
                        .setAmount(1_000L)
                        .build());

        assertThat(complete.getCustomer()).isNull();
        assertThat(complete.getCustomerDetails().getEmail()).isEqualTo("ada@example.com");
        assertThat(stripe.client().v1().customers().list().getData()).isEmpty();
        assertThat(charge.getMetadata()).containsEntry("event", "7");
        assertThat(stripe.get(charge.getReceiptUrl()).body()).contains("$30.00", "−$10.00");
    }

    @Test
    void aBusinessLeavesItsTaxId() throws Exception {
        Session session = stripe.client()
                .v1()
                .checkout()
                .sessions()
                .create(withCoupon(null).build());

        assertThat(stripe.submit(session.getUrl(), with("taxId", "nonsense")).statusCode())
                .isEqualTo(422);
        assertThat(stripe.submit(session.getUrl(), with("taxId", "DE123456789")).statusCode())
                .isEqualTo(303);

        Customer customer = stripe.client().v1().customers().list().getData().getFirst();
        assertThat(stripe.client()
                        .v1()
                        .customers()
                        .taxIds()
                        .list(customer.getId())
                        .getData())
                .singleElement()
                .satisfies(taxId -> assertThat(taxId.getType()).isEqualTo("eu_vat"));
    }

    @Test
    void aCouponIsGoodUntilItsLastDay() throws Exception {
        long soon = stripe.checkout(0).getCreated() + 3_600;
        stripe.client().v1().coupons().create(coupon(soon));
        Session session = stripe.client()
                .v1()
                .checkout()
                .sessions()
                .create(withCoupon("SOON").build());
        assertThat(session.getAmountTotal()).isEqualTo(1_450);

        stripe.advance(0.1);

        assertThat(stripe.client().v1().coupons().retrieve("SOON").getValid()).isFalse();
        assertThatThrownBy(() -> stripe.client()
                        .v1()
                        .checkout()
                        .sessions()
                        .create(withCoupon("SOON").build()))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.getCode()).isEqualTo("coupon_expired"));
        assertThat(stripe.submit(session.getUrl(), CARD).body()).contains("This coupon has expired.");
    }

    @Test
    void theFirstPageTellsHowThingsAre() throws Exception {
        stripe.checkout(0);

        assertThat(stripe.get(stripe.server().url() + "/").body()).contains("Its time", "Events that wait");
    }

    private static CouponCreateParams coupon(long redeemBy) {
        return CouponCreateParams.builder()
                .setId("SOON")
                .setPercentOff(BigDecimal.valueOf(50))
                .setDuration(CouponCreateParams.Duration.FOREVER)
                .setRedeemBy(redeemBy)
                .build();
    }

    private SessionCreateParams.Builder withCoupon(@Nullable String coupon) throws StripeException {
        SessionCreateParams.Builder params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                .setSuccessUrl("http://localhost:8080/done")
                .setTaxIdCollection(SessionCreateParams.TaxIdCollection.builder()
                        .setEnabled(true)
                        .build())
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setPrice(stripe.monthly(2_900).getId())
                        .setQuantity(1L)
                        .build());
        if (coupon != null)
            params.addDiscount(
                    SessionCreateParams.Discount.builder().setCoupon(coupon).build());
        return params;
    }

    private SessionCreateParams single() throws StripeException {
        String price = stripe.client()
                .v1()
                .prices()
                .create(PriceCreateParams.builder()
                        .setCurrency("usd")
                        .setUnitAmount(1_500L)
                        .setProductData(PriceCreateParams.ProductData.builder()
                                .setName("Ticket")
                                .build())
                        .build())
                .getId();
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("http://localhost:8080/done")
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .putMetadata("event", "7")
                        .build())
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setPrice(price)
                        .setQuantity(2L)
                        .build())
                .build();
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> form = new HashMap<>(CARD);
        form.put(field, value);
        return form;
    }
}
