package io.parley.localstripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.stripe.exception.StripeException;
import com.stripe.model.StripeObject;
import com.stripe.model.Subscription;
import com.stripe.param.CouponCreateParams;
import com.stripe.param.CustomerTaxIdCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.billingportal.SessionCreateParams;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeType;

/** Compares what it answers with the fixtures of Stripe's OpenAPI description, where those are: {@code STRIPE_FIXTURES} names the file. */
class ShapesIntegrationTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final CouponCreateParams COUPON = CouponCreateParams.builder()
            .setPercentOff(BigDecimal.TEN)
            .setDuration(CouponCreateParams.Duration.ONCE)
            .build();
    private static final CustomerTaxIdCreateParams TAX_ID = CustomerTaxIdCreateParams.builder()
            .setType(CustomerTaxIdCreateParams.Type.EU_VAT)
            .setValue("DE123456789")
            .build();
    /** Of previews and of Connect, which we don't have. */
    private static final Set<String> NOT_OURS = Set.of(
            "billing_schedules",
            "managed_payments",
            "customer_account",
            "integration_identifier",
            "excluded_payment_method_types",
            "transfer_data",
            "application_fee_percent",
            "application_fee",
            "application_fee_amount",
            "schedule",
            "source",
            "refunds",
            "subscription");
    /** The fixture has another kind of the same. */
    private static final Set<String> OTHER_KINDS = Set.of("parent", "pricing", "payment");

    private StripeFixture stripe;
    private JsonNode fixtures = JSON.createObjectNode();

    @BeforeEach
    void start() throws IOException {
        Path file = Optional.ofNullable(System.getenv("STRIPE_FIXTURES"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("parley.root", "."), "../shared/stripe/fixtures3.json"));
        assumeTrue(Files.exists(file), () -> "no fixtures at " + file);
        fixtures = JSON.readTree(Files.readString(file)).path("resources");
        stripe = new StripeFixture(null);
    }

    @AfterEach
    void stop() {
        if (stripe != null) stripe.close();
    }

    @Test
    void everyObjectHasTheFieldsThatStripesHas() throws Exception {
        Subscription subscription = stripe.subscription(stripe.customer("pm_card_visa"), stripe.monthly(2_900));
        String item = subscription.getItems().getData().getFirst().getId();
        stripe.client()
                .v1()
                .subscriptions()
                .update(
                        subscription.getId(),
                        SubscriptionUpdateParams.builder()
                                .addItem(SubscriptionUpdateParams.Item.builder()
                                        .setId(item)
                                        .setPrice(stripe.monthly(9_900).getId())
                                        .build())
                                .build());
        stripe.advance(32);

        List<String> differences = new ArrayList<>();
        for (StripeObject object : objects(subscription)) differences.addAll(differences(json(object)));

        assertThat(differences).isEmpty();
    }

    private List<StripeObject> objects(Subscription subscription) throws StripeException {
        var v1 = stripe.client().v1();
        List<StripeObject> objects = new ArrayList<>(made(subscription.getCustomer()));
        objects.add(v1.customers().retrieve(subscription.getCustomer()));
        objects.add(v1.products().list().getData().getFirst());
        objects.add(v1.prices().list().getData().getFirst());
        objects.add(v1.paymentMethods().list().getData().getFirst());
        objects.add(v1.subscriptions().retrieve(subscription.getId()));
        objects.add(v1.invoices().list().getData().getFirst());
        objects.add(v1.invoiceItems().list().getData().getFirst());
        objects.add(v1.invoicePayments().list().getData().getFirst());
        objects.add(v1.paymentIntents().list().getData().getFirst());
        objects.add(v1.charges().list().getData().getFirst());
        objects.add(v1.events().list().getData().getFirst());
        return objects;
    }

    private List<StripeObject> made(String customer) throws StripeException {
        var v1 = stripe.client().v1();
        String charge = v1.charges().list().getData().getFirst().getId();
        return List.of(
                v1.coupons().create(COUPON),
                v1.customers().taxIds().create(customer, TAX_ID),
                v1.refunds()
                        .create(RefundCreateParams.builder().setCharge(charge).build()),
                v1.billingPortal()
                        .sessions()
                        .create(SessionCreateParams.builder()
                                .setCustomer(customer)
                                .build()),
                stripe.checkout(0));
    }

    private List<String> differences(JsonNode ours) {
        String type = ours.path("object").asString();
        return differences(type, ours, fixtures.path(type));
    }

    private static List<String> differences(String at, JsonNode ours, JsonNode fixture) {
        List<String> found = new ArrayList<>();
        ours.propertyNames().stream()
                .filter(Predicate.not(fixture::has))
                .forEach(name -> found.add(at + " has " + name));
        for (Map.Entry<String, JsonNode> field : fixture.properties()) {
            String name = field.getKey();
            JsonNode mine = ours.get(name);
            if (mine == null && !NOT_OURS.contains(name)) found.add(at + " lacks " + name);
            if (mine != null && !OTHER_KINDS.contains(name))
                found.addAll(compare(at + "." + name, mine, field.getValue()));
        }
        return found;
    }

    private static List<String> compare(String at, JsonNode ours, JsonNode fixture) {
        if (ours.isNull() || fixture.isNull() || at.endsWith("metadata")) return List.of();
        if (ours.getNodeType() != fixture.getNodeType())
            return List.of("%s is %s, not %s".formatted(at, ours.getNodeType(), fixture.getNodeType()));
        if (ours.has("object") && fixture.has("object") && !at.endsWith("data.object"))
            return differences(at, ours, fixture);
        boolean lists = ours.getNodeType() == JsonNodeType.ARRAY && !ours.isEmpty() && !fixture.isEmpty();
        return lists && ours.path(0).isObject() ? differences(at, ours.path(0), fixture.path(0)) : List.of();
    }

    private static JsonNode json(StripeObject object) {
        return JSON.readTree(String.valueOf(object.getRawJsonObject()));
    }
}
