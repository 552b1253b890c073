package io.parley.localstripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Customer;
import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartIntegrationTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void subscriptionsGoOnWhereTheyWere() throws Exception {
        Subscription before;
        try (StripeFixture stripe = new StripeFixture(folder)) {
            before = stripe.subscription(stripe.customer("pm_card_visa"), stripe.monthly(2_900));
            stripe.advance(20);
        }

        try (StripeFixture stripe = new StripeFixture(folder)) {
            assertThat(stripe.invoices(before)).hasSize(1);
            stripe.advance(12);
            assertThat(stripe.now(before).getStatus()).isEqualTo("active");
            assertThat(stripe.invoices(before)).hasSize(2);
        }
    }

    @Test
    void aKeyIsStillKnown() throws Exception {
        RequestOptions once = RequestOptions.builder().setIdempotencyKey("k1").build();
        String first;
        try (StripeFixture stripe = new StripeFixture(folder)) {
            first = create(stripe, once).getId();
        }

        try (StripeFixture stripe = new StripeFixture(folder)) {
            assertThat(create(stripe, once).getId()).isEqualTo(first);
        }
    }

    @Test
    void aLineThatWasCutShortIsForgotten() throws Exception {
        try (StripeFixture stripe = new StripeFixture(folder)) {
            create(stripe, RequestOptions.getDefault());
        }
        Files.writeString(folder.resolve("stripe.jsonl"), "[{\"id\":\"cus_half", StandardOpenOption.APPEND);

        try (StripeFixture stripe = new StripeFixture(folder)) {
            assertThat(stripe.client().v1().customers().list().getData()).hasSize(1);
        }
    }

    @Test
    void noCardNumberIsWrittenDown() throws Exception {
        try (StripeFixture stripe = new StripeFixture(folder)) {
            for (String number : List.of("4242424242424242", "4000000000000002", "4111111111111111")) {
                Session session = stripe.checkout(0);
                stripe.submit(session.getUrl(), StripeFixture.card(number));
            }
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .contains("4242")
                            .doesNotContain("4242424242424242", "4000000000000002", "4111111111111111"));
        }
    }

    private static Customer create(StripeFixture stripe, RequestOptions options) throws Exception {
        return stripe.client()
                .v1()
                .customers()
                .create(CustomerCreateParams.builder().setName("Ada").build(), options);
    }
}
