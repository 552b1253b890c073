package io.parley.localstripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Event;
import com.stripe.model.Invoice;
import com.stripe.model.PaymentMethod;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A server of our own, Stripe's client for it, and a browser without a screen. */
final class StripeFixture implements AutoCloseable {

    private final LocalStripe server;
    private final HttpClient browser = HttpClient.newHttpClient();

    StripeFixture(@Nullable Path folder) throws IOException {
        server = new LocalStripe(0, folder);
    }

    LocalStripe server() {
        return server;
    }

    StripeClient client() {
        return StripeClient.builder()
                .setApiKey("sk_test_parley")
                .setApiBase(server.url())
                .setMaxNetworkRetries(0)
                .build();
    }

    Price price(long amount, PriceCreateParams.Recurring.Interval interval, String product) throws StripeException {
        return client().v1()
                .prices()
                .create(PriceCreateParams.builder()
                        .setCurrency("usd")
                        .setUnitAmount(amount)
                        .setProductData(PriceCreateParams.ProductData.builder()
                                .setName(product)
                                .build())
                        .setRecurring(PriceCreateParams.Recurring.builder()
                                .setInterval(interval)
                                .build())
                        .build());
    }

    Price monthly(long amount) throws StripeException {
        return price(amount, PriceCreateParams.Recurring.Interval.MONTH, "Plan of " + amount);
    }

    /** One with a card, {@code pm_card_visa} say. */
    Customer customer(String card) throws StripeException {
        Customer customer = client().v1()
                .customers()
                .create(CustomerCreateParams.builder()
                        .setEmail("ada@example.com")
                        .setName("Ada")
                        .build());
        PaymentMethod method = client().v1()
                .paymentMethods()
                .attach(
                        card,
                        PaymentMethodAttachParams.builder()
                                .setCustomer(customer.getId())
                                .build());
        return client().v1()
                .customers()
                .update(
                        customer.getId(),
                        CustomerUpdateParams.builder()
                                .setInvoiceSettings(CustomerUpdateParams.InvoiceSettings.builder()
                                        .setDefaultPaymentMethod(method.getId())
                                        .build())
                                .build());
    }

    Subscription subscription(Customer customer, Price price) throws StripeException {
        return client().v1()
                .subscriptions()
                .create(SubscriptionCreateParams.builder()
                        .setCustomer(customer.getId())
                        .addItem(SubscriptionCreateParams.Item.builder()
                                .setPrice(price.getId())
                                .build())
                        .build());
    }

    void useCard(String customer, String card) throws StripeException {
        String method = client().v1()
                .paymentMethods()
                .attach(
                        card,
                        com.stripe.param.PaymentMethodAttachParams.builder()
                                .setCustomer(customer)
                                .build())
                .getId();
        client().v1()
                .customers()
                .update(
                        customer,
                        CustomerUpdateParams.builder()
                                .setInvoiceSettings(CustomerUpdateParams.InvoiceSettings.builder()
                                        .setDefaultPaymentMethod(method)
                                        .build())
                                .build());
    }

    Subscription now(Subscription subscription) throws StripeException {
        return client().v1().subscriptions().retrieve(subscription.getId());
    }

    Invoice latest(Subscription subscription) throws StripeException {
        return client().v1().invoices().retrieve(now(subscription).getLatestInvoice());
    }

    List<Invoice> invoices(Subscription subscription) throws StripeException {
        return client().v1()
                .invoices()
                .list(com.stripe.param.InvoiceListParams.builder()
                        .setSubscription(subscription.getId())
                        .build())
                .getData();
    }

    /** What happened, oldest first. */
    List<String> types() throws StripeException {
        return client()
                .v1()
                .events()
                .list(EventListParams.builder().setLimit(100L).build())
                .getData()
                .reversed()
                .stream()
                .map(Event::getType)
                .toList();
    }

    /** One for $29.00 a month. */
    Session checkout(long trialDays) throws StripeException {
        SessionCreateParams.SubscriptionData.Builder data =
                SessionCreateParams.SubscriptionData.builder().putMetadata("orgId", "42");
        if (trialDays > 0) data.setTrialPeriodDays(trialDays);
        return client().v1()
                .checkout()
                .sessions()
                .create(SessionCreateParams.builder()
                        .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                        .addLineItem(SessionCreateParams.LineItem.builder()
                                .setPrice(monthly(2_900).getId())
                                .setQuantity(1L)
                                .build())
                        .setSubscriptionData(data.build())
                        .setSuccessUrl("http://localhost:8080/done?session={CHECKOUT_SESSION_ID}")
                        .setCancelUrl("http://localhost:8080/back")
                        .build());
    }

    HttpResponse<String> advance(double days) throws IOException, InterruptedException {
        return json("/local/clock", "{\"advanceDays\":" + days + "}");
    }

    HttpResponse<String> fault(String kind, int count) throws IOException, InterruptedException {
        return json("/local/faults", "{\"kind\":\"%s\",\"count\":%d}".formatted(kind, count));
    }

    HttpResponse<String> json(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    /** Submits a page's form. */
    HttpResponse<String> submit(String url, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    static Map<String, String> card(String number) {
        return Map.of("cardNumber", number, "cardExpiry", "12 / 40", "cardCvc", "123", "email", "ada@example.com");
    }

    @Override
    public void close() {
        browser.close();
        server.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
