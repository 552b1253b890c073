package io.parley.billing.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.billing.Payer;
import io.parley.billing.TestStripe;
import io.parley.contracts.billing.InvoicePaid;
import io.parley.contracts.billing.SubscriptionActivated;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class FollowStripeIntegrationTest {

    private final TestStripe stripe = TestStripe.shared();

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Payer payer;

    @BeforeEach
    void anOrganization() {
        stripe.deliverTo(port);
        payer = Payer.of(given, api);
    }

    @AfterEach
    void nothingGoesWrongAnyMore() {
        stripe.fault("duplicate", 0);
        stripe.fault("shuffle", 0);
        stripe.fault("500", 0);
    }

    @Test
    void eventsThatComeTwiceAndInAnyOrderEndTheSame() {
        stripe.fault("duplicate", 100);
        stripe.fault("shuffle", 100);

        payer.buy("organization", "month", TestStripe.PAYS);
        payer.choose("enterprise", "month");
        payer.post("/cancel");
        payer.post("/resume");
        awaitNothingWaits();

        assertThat(payer.billing().get("tier").asString()).isEqualTo("enterprise");
        assertThat(payer.billing().get("cancelAtPeriodEnd").asBoolean()).isFalse();
        assertThat(streams.soFar(
                        SubscriptionActivated.class, event -> event.orgId().equals(payer.orgId())))
                .hasSize(1);
        assertThat(streams.soFar(InvoicePaid.class, event -> event.orgId().equals(payer.orgId())))
                .hasSize(2);
    }

    @Test
    void whatStripeCannotAnswerNowIsReadLater() {
        payer.buy("organization", "month", TestStripe.PAYS);
        awaitNothingWaits();
        String subscription = jdbc.sql("select subscription_id from account where org_id = ?")
                .param(payer.orgId())
                .query(String.class)
                .single();

        stripe.call("/v1/subscriptions/" + subscription, "cancel_at_period_end=true");
        stripe.fault("500", 6);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> payer.billing().get("cancelAtPeriodEnd").asBoolean());
    }

    @Test
    void aPriceThatIsNotOursIsGoodForNothing() {
        payer.buy("community", "month", TestStripe.PAYS);
        awaitNothingWaits();
        String customer = jdbc.sql("select customer_id from account where org_id = ?")
                .param(payer.orgId())
                .query(String.class)
                .single();
        String price = stripe.call(
                        "/v1/prices", "currency=usd&unit_amount=1&recurring[interval]=month&product_data[name]=Another")
                .replaceAll("(?s).*?\"id\" ?: ?\"(price_[^\"]+)\".*", "$1");

        String card = stripe.call("/v1/payment_methods/pm_card_visa/attach", "customer=" + customer)
                .replaceAll("(?s).*?\"id\" ?: ?\"(pm_[^\"]+)\".*", "$1");

        stripe.call(
                "/v1/subscriptions",
                "customer=" + customer + "&items[0][price]=" + price + "&default_payment_method=" + card);

        await().until(() ->
                jdbc.sql("select count(*) from stripe_event where customer_id = ? and reason = 'unknown-price'")
                                .param(customer)
                                .query(Integer.class)
                                .single()
                        > 0);
        assertThat(payer.billing().get("tier").asString()).isEqualTo("community");
    }

    private void awaitNothingWaits() {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        jdbc.sql("""
                        select count(*) from stripe_event e join account a on a.customer_id = e.customer_id
                        where a.org_id = ? and e.state = 'waiting'""").param(payer.orgId()).query(Integer.class).single() == 0);
    }
}
