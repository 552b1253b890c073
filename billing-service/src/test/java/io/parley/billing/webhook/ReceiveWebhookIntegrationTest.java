package io.parley.billing.webhook;

import static io.parley.billing.webhook.StripeCalls.event;
import static io.parley.billing.webhook.StripeCalls.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.Stripe;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class ReceiveWebhookIntegrationTest {

    private static final String TYPE = "customer.subscription.updated";

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    private StripeCalls stripe;
    private String id;

    @BeforeEach
    void aCall() {
        stripe = new StripeCalls(api);
        id = newId();
    }

    @Test
    void aSignedCallIsStoredOnceHoweverOftenItComes() {
        String body = event(id, TYPE, "cus_nobody");

        assertThat(stripe.send(body).status()).isEqualTo(200);
        assertThat(stripe.send(body).status()).isEqualTo(200);

        assertThat(stored()).hasSize(1);
    }

    @Test
    void eitherSecretCountsWhileOneTakesTheOthersPlace() {
        String body = event(id, TYPE, "cus_nobody");

        assertThat(stripe.send(body, StripeCalls.OTHER_OF_OURS, Instant.now()).status())
                .isEqualTo(200);

        assertThat(stored()).hasSize(1);
    }

    @Test
    void forgedCallsAreRefused() {
        String body = event(id, TYPE, "cus_nobody");
        String signature = StripeCalls.signature(body, StripeCalls.SECRET, Instant.now());

        refused(api.post(StripeCalls.PATH, body));
        refused(stripe.send(body, "whsec_another", Instant.now()));
        refused(stripe.send(body, StripeCalls.SECRET, Instant.now().minus(Duration.ofDays(1))));
        refused(api.anonymous()
                .header("Stripe-Signature", signature)
                .post(StripeCalls.PATH, body.replace("cus_nobody", "cus_changed")));
        refused(api.anonymous().header("Stripe-Signature", "t=1,v1=").post(StripeCalls.PATH, body));
        refused(api.anonymous().header("Stripe-Signature", "nonsense").post(StripeCalls.PATH, body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"livemode\": true", "\"livemode\": null", "\"livemode\": false, \"account\": \"acct_another\""
            })
    void callsOfAnotherModeOrAccountAreRefused(String mode) {
        refused(stripe.send(event(id, TYPE, "cus_nobody", Stripe.API_VERSION, mode)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}", "\"text\"", "{\"id\": 7, \"type\": {}, \"livemode\": false}"})
    void whatIsNoEventIsRefused(String body) {
        Api.Answer answer = stripe.send(body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    }

    @Test
    void fiveMegabytesAreTooMuch() {
        String body = event(id, TYPE, "x".repeat(5_000_000));

        assertThat(stripe.send(body).problem()).isEqualTo("body-too-large");

        assertThat(stored()).isEmpty();
    }

    @Test
    void whatNobodyCanUseIsKeptAsideWithAReason() {
        String unknownType = newId();
        String newer = newId();
        stripe.send(event(id, TYPE, "cus_nobody"));
        stripe.send(event(unknownType, "issuing_card.created", "cus_nobody"));
        stripe.send(event(newer, TYPE, "cus_nobody", "2099-01-01.zebra", "\"livemode\": false"));

        await().untilAsserted(() -> {
            assertThat(reasonOf(id)).isEqualTo("unknown-customer");
            assertThat(reasonOf(unknownType)).isEqualTo("unknown-type");
            assertThat(reasonOf(newer)).isEqualTo("newer-api-version");
        });
    }

    private void refused(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("webhook-refused");
        assertThat(stored()).isEmpty();
    }

    private List<String> stored() {
        return jdbc.sql("select id from stripe_event where id = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    private String reasonOf(String eventId) {
        return jdbc.sql("select coalesce(reason, state) from stripe_event where id = ?")
                .param(eventId)
                .query(String.class)
                .single();
    }
}
