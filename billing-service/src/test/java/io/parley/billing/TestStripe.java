package io.parley.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.parley.localstripe.LocalStripe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The local Stripe and a mail server, one of each for all tests of this JVM; and what people do on Stripe's pages. */
public final class TestStripe {

    public static final String PAYS = "4242424242424242";
    public static final String FAILS_LATER = "4000000000000341";
    public static final String SECRET = "whsec_new";

    private static final TestStripe SHARED = new TestStripe();

    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalStripe stripe;
    private final GreenMail mail =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    private TestStripe() {
        try {
            stripe = new LocalStripe(0, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mail.start();
    }

    public static TestStripe shared() {
        return SHARED;
    }

    Map<String, Object> properties() {
        return Map.of(
                "parley.billing.stripe.api-base", stripe.url(),
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", mail.getSmtp().getPort());
    }

    /** Has events delivered to the service under test. */
    public void deliverTo(int port) {
        stripe.deliverTo(URI.create("http://127.0.0.1:" + port + "/api/v1/webhooks/stripe"), List.of(SECRET));
    }

    /** Pays on the page of a checkout. */
    public void pay(String url, String card) {
        Map<String, String> form = Map.of(
                "email", "payer@example.org",
                "cardNumber", card,
                "cardExpiry", "12 / 40",
                "cardCvc", "123",
                "billingName", "Payer");
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    /** Moves Stripe's clock on; what falls due happens. */
    public void advance(double days) {
        local("/local/clock", "{\"advanceDays\": %s}".formatted(days));
    }

    /** Brings the time of the service under test to Stripe's, where another test moved that on. */
    public void bring(BillingTime time) {
        String now = send(HttpRequest.newBuilder(URI.create(stripe.url() + "/local/clock"))
                        .GET())
                .body()
                .replaceAll("(?s).*\"now\" ?: ?\"([^\"]+)\".*", "$1");
        Duration behind = Duration.between(time.now(), Instant.parse(now));
        if (behind.isPositive()) time.advance(behind);
    }

    /** Has so many calls or deliveries go wrong in this way. */
    public void fault(String kind, int count) {
        local("/local/faults", "{\"kind\": \"%s\", \"count\": %d}".formatted(kind, count));
    }

    /** Calls the API as somebody else who has the key, such as staff on Stripe's own pages. */
    public String call(String path, String form) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(stripe.url() + path))
                .header("Authorization", "Bearer sk_test_parley")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** What the API has, as somebody else who has the key would read it. */
    public String read(String path) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(stripe.url() + path))
                .header("Authorization", "Bearer sk_test_parley")
                .GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** The subjects of the mails to this address. */
    public List<String> mailsTo(String address) {
        return java.util.Arrays.stream(mail.getReceivedMessagesForDomain(address))
                .map(TestStripe::subject)
                .toList();
    }

    private static String subject(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private void local(String path, String json) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(stripe.url() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
