package io.parley.localstripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.model.Customer;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.stripe.param.CustomerCreateParams;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookIntegrationTest {

    private static final String NEW = "whsec_new";
    private static final String OLD = "whsec_old";

    private final List<Delivered> delivered = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private StripeFixture stripe;
    private HttpServer endpoint;

    @BeforeEach
    void start() throws IOException {
        stripe = new StripeFixture(null);
        endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint.createContext("/hook", exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                boolean refuses = refusals.getAndDecrement() > 0;
                if (!refuses)
                    delivered.add(new Delivered(
                            body, String.valueOf(exchange.getRequestHeaders().getFirst("Stripe-Signature"))));
                exchange.sendResponseHeaders(refuses ? 503 : 200, -1);
            }
        });
        endpoint.start();
        stripe.server().deliverTo(hook(), List.of(NEW, OLD));
    }

    @AfterEach
    void stop() {
        endpoint.stop(0);
        stripe.close();
    }

    @Test
    void stripesOwnCodeAcceptsTheSignatureByEitherSecret() throws Exception {
        Customer customer = customer("Ada");
        awaitDeliveries(1);

        Event event = delivered.getFirst().opened(NEW);
        assertThat(delivered.getFirst().opened(OLD).getId()).isEqualTo(event.getId());
        assertThat(event.getType()).isEqualTo("customer.created");
        assertThat(event.getDataObjectDeserializer().getObject())
                .get()
                .isInstanceOfSatisfying(
                        Customer.class, named -> assertThat(named.getId()).isEqualTo(customer.getId()));
    }

    @Test
    void anEventIsDeliveredUntilItIsTaken() throws Exception {
        refusals.set(2);

        customer("Ada");

        awaitDeliveries(1);
        await().until(() ->
                stripe.client().v1().events().list().getData().getFirst().getPendingWebhooks() == 0);
    }

    @Test
    void whatWasNotDeliveredComesAfterARestart(@TempDir Path folder) throws Exception {
        try (StripeFixture before = new StripeFixture(folder)) {
            before.client()
                    .v1()
                    .customers()
                    .create(CustomerCreateParams.builder().setName("Ada").build());
        }

        try (StripeFixture after = new StripeFixture(folder)) {
            after.server().deliverTo(hook(), List.of(NEW));
            awaitDeliveries(1);
        }
        assertThat(delivered.getFirst().opened(NEW).getType()).isEqualTo("customer.created");
    }

    @Test
    void eventsComeTwiceWhenAskedTo() throws Exception {
        stripe.fault("duplicate", 1);

        customer("Ada");
        customer("Bob");

        awaitDeliveries(3);
        assertThat(delivered.stream().map(each -> each.opened(NEW).getId()).distinct())
                .hasSize(2);
    }

    @Test
    void shuffledEventsAllCome() throws Exception {
        stripe.fault("shuffle", 20);

        for (int i = 0; i < 20; i++) customer("Nr " + i);

        awaitDeliveries(20);
        List<Long> order = delivered.stream()
                .map(each -> Long.parseLong(((Customer) each.opened(NEW)
                                .getDataObjectDeserializer()
                                .getObject()
                                .orElseThrow())
                        .getName()
                        .substring(3)))
                .toList();
        assertThat(order)
                .doesNotHaveDuplicates()
                .isNotEqualTo(order.stream().sorted().toList());
    }

    private Customer customer(String name) throws com.stripe.exception.StripeException {
        return stripe.client()
                .v1()
                .customers()
                .create(CustomerCreateParams.builder().setName(name).build());
    }

    private URI hook() {
        return URI.create("http://127.0.0.1:" + endpoint.getAddress().getPort() + "/hook");
    }

    private void awaitDeliveries(int count) {
        await().until(() -> delivered.size() == count);
    }

    private record Delivered(String body, String signature) {
        Event opened(String secret) {
            try {
                return Webhook.constructEvent(body, signature, secret);
            } catch (com.stripe.exception.SignatureVerificationException e) {
                throw new AssertionError(e);
            }
        }
    }
}
