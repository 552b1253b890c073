package io.parley.billing.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.billing.BillingTime;
import io.parley.billing.Payer;
import io.parley.billing.TestStripe;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever people do, here and at Stripe, and whatever goes wrong between: in the end both say the same. */
@ParleyIntegrationTest
class RandomSequencesIntegrationTest {

    private static final int STEPS = 8;
    private static final List<String> FAULTS = List.of("timeout", "429", "500", "duplicate", "shuffle");

    private final TestStripe stripe = TestStripe.shared();

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BillingTime time;

    @LocalServerPort
    private int port;

    private Payer payer;

    @BeforeEach
    void anOrganizationWithAPlan() {
        stripe.deliverTo(port);
        stripe.bring(time);
        payer = Payer.of(given, api);
        payer.buy("organization", "month", TestStripe.PAYS);
    }

    @AfterEach
    void nothingGoesWrongAnyMore() {
        FAULTS.forEach(kind -> stripe.fault(kind, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void bothSayTheSame(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(3) == 0) stripe.fault(FAULTS.get(random.nextInt(FAULTS.size())), 1 + random.nextInt(3));
            act(random.nextInt(6));
        }
        nothingGoesWrongAnyMore();

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(ours()).isEqualTo(theirs()));
        assertThat(paidHere()).isEqualTo(paidThere());
    }

    private void act(int what) {
        switch (what) {
            case 0 -> payer.choose("enterprise", "month");
            case 1 -> payer.choose("community", "month");
            case 2 -> payer.post("/cancel");
            case 3 -> payer.post("/resume");
            case 4 -> payer.preview("enterprise", "month");
            default -> payer.choose("organization", "month");
        }
    }

    private String ours() {
        JsonNode billing = payer.billing();
        return billing.get("tier").asString() + " " + billing.get("interval").asString() + " "
                + billing.get("cancelAtPeriodEnd").asBoolean();
    }

    private String theirs() {
        JsonNode subscription = read("/v1/subscriptions/" + column("subscription_id"));
        JsonNode marks = subscription.at("/items/data/0/price/metadata");
        return marks.get("parley_tier").asString() + " "
                + marks.get("parley_interval").asString() + " "
                + subscription.get("cancel_at_period_end").asBoolean();
    }

    private long paidHere() {
        return payer.get("/invoices?limit=100")
                .body()
                .get("items")
                .valueStream()
                .mapToLong(invoice -> invoice.get("amountPaid").asLong())
                .sum();
    }

    /** What the customer's card was really charged. */
    private long paidThere() {
        return read("/v1/payment_intents?limit=100&customer=" + column("customer_id"))
                .get("data")
                .valueStream()
                .mapToLong(payment -> payment.get("amount_received").asLong())
                .sum();
    }

    private JsonNode read(String path) {
        return JsonMapper.shared().readTree(stripe.read(path));
    }

    private String column(String name) {
        return jdbc.sql("select " + name + " from account where org_id = ?")
                .param(payer.orgId())
                .query(String.class)
                .single();
    }
}
