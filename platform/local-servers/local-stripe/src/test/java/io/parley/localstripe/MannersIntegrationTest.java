package io.parley.localstripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.Stripe;
import com.stripe.exception.ApiException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.RateLimitException;
import com.stripe.model.Customer;
import com.stripe.model.Price;
import com.stripe.model.StripeCollection;
import com.stripe.model.Subscription;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.PriceListParams;
import com.stripe.param.PriceUpdateParams;
import com.stripe.param.SubscriptionRetrieveParams;
import io.parley.localstripe.http.Api;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannersIntegrationTest {

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
    void itHasTheVersionOfTheClient() {
        assertThat(Api.VERSION).isEqualTo(Stripe.API_VERSION);
    }

    @Test
    void aSecondCallWithTheSameKeyChangesNothing() throws Exception {
        RequestOptions once = RequestOptions.builder().setIdempotencyKey("k1").build();

        Customer first = create("Ada", once);
        Customer second = create("Ada", once);

        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(stripe.client().v1().customers().list().getData()).hasSize(1);
        assertThatThrownBy(() -> create("Bob", once)).isInstanceOf(IdempotencyException.class);
    }

    @Test
    void listsComeInPages() throws Exception {
        for (int i = 0; i < 5; i++) create("Nr " + i, RequestOptions.getDefault());

        StripeCollection<Customer> first = stripe.client()
                .v1()
                .customers()
                .list(CustomerListParams.builder().setLimit(2L).build());

        assertThat(first.getData()).extracting(Customer::getName).containsExactly("Nr 4", "Nr 3");
        assertThat(first.getHasMore()).isTrue();
        assertThat(first.autoPagingIterable()).hasSize(5);
    }

    @Test
    void idsBecomeObjectsOnDemand() throws Exception {
        Subscription subscription = stripe.subscription(stripe.customer("pm_card_visa"), stripe.monthly(2_900));

        Subscription whole = stripe.client()
                .v1()
                .subscriptions()
                .retrieve(
                        subscription.getId(),
                        SubscriptionRetrieveParams.builder()
                                .addExpand("customer")
                                .addExpand("latest_invoice.payments")
                                .addExpand("items.data.price.product")
                                .build());

        assertThat(whole.getCustomerObject().getName()).isEqualTo("Ada");
        assertThat(whole.getLatestInvoiceObject()
                        .getPayments()
                        .getData()
                        .getFirst()
                        .getStatus())
                .isEqualTo("paid");
        assertThat(whole.getItems()
                        .getData()
                        .getFirst()
                        .getPrice()
                        .getProductObject()
                        .getName())
                .isEqualTo("Plan of 2900");
    }

    @Test
    void pricesAreFoundByTheirKeys() throws Exception {
        Price price = stripe.monthly(2_900);
        stripe.monthly(9_900);
        stripe.client()
                .v1()
                .prices()
                .update(
                        price.getId(),
                        PriceUpdateParams.builder().setLookupKey("community").build());

        assertThat(stripe.client()
                        .v1()
                        .prices()
                        .list(PriceListParams.builder()
                                .addLookupKey("community")
                                .build())
                        .getData())
                .extracting(Price::getId)
                .containsExactly(price.getId());
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/v1/customers/cus_none,'',404,resource_missing,id",
        "POST,/v1/subscriptions,customer=cus_none,400,resource_missing,customer",
        "POST,/v1/customers,nonsense=1,400,parameter_unknown,nonsense",
        "POST,/v1/prices,currency=usd,400,parameter_missing,unit_amount",
        "POST,/v1/prices,currency=usd&unit_amount=x,400,parameter_invalid_integer,unit_amount",
        "GET,/v1/customers?limit=1000,'',400,parameter_invalid_integer,limit",
        "POST,/v1/checkout/sessions,mode=subscription&success_url=javascript:alert(1),400,url_invalid,success_url",
        "POST,/v1/customers,%zz=1,400,,",
        "POST,/v1/customers,a[b=1,400,parameter_unknown,a",
        "GET,/v1/nothing,'',404,,"
    })
    void whatCannotBeIsRefusedAsStripeDoes(
            String method, String path, String form, int status, String code, String param) throws Exception {
        HttpResponse<String> answer = raw(method, path, form, "sk_test_parley");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"type\":\"invalid_request_error\"");
        if (code != null) assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        if (param != null) assertThat(answer.body()).contains("\"param\":\"" + param + "\"");
    }

    @Test
    void onlyTestKeysAreTaken() throws Exception {
        assertThat(raw("GET", "/v1/customers", "", "sk_live_parley").statusCode())
                .isEqualTo(401);
        assertThat(raw("GET", "/v1/customers", "", "").statusCode()).isEqualTo(401);
    }

    @Test
    void callsFailWhenAskedTo() throws Exception {
        stripe.fault("429", 1);
        stripe.fault("500", 1);

        assertThatThrownBy(() -> create("Ada", RequestOptions.getDefault())).isInstanceOf(RateLimitException.class);
        assertThatThrownBy(() -> create("Ada", RequestOptions.getDefault())).isInstanceOf(ApiException.class);
        assertThat(create("Ada", RequestOptions.getDefault()).getName()).isEqualTo("Ada");
        assertThat(stripe.client().v1().customers().list().getData()).hasSize(1);
    }

    @Test
    void whoHeardNothingAsksAgainAndNothingIsDoneTwice() throws Exception {
        stripe.fault("timeout", 1);
        RequestOptions once = RequestOptions.builder()
                .setIdempotencyKey("k1")
                .setReadTimeout(300)
                .setMaxNetworkRetries(0)
                .build();

        assertThatThrownBy(() -> create("Ada", once)).isInstanceOf(com.stripe.exception.ApiConnectionException.class);
        create("Ada", once);

        assertThat(stripe.client().v1().customers().list().getData()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "clock,{\"advanceDays\":0}",
        "clock,{\"advanceDays\":-1}",
        "clock,nonsense",
        "faults,{\"kind\":\"x\"}",
        "faults,[]"
    })
    void localOperationsRefuseNonsense(String what, String body) throws Exception {
        assertThat(stripe.json("/local/" + what, body).statusCode()).isEqualTo(400);
    }

    private Customer create(String name, RequestOptions options) throws com.stripe.exception.StripeException {
        return stripe.client()
                .v1()
                .customers()
                .create(CustomerCreateParams.builder().setName(name).build(), options);
    }

    private HttpResponse<String> raw(String method, String path, String form, String key) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(stripe.server().url() + path))
                            .header("Authorization", "Bearer " + key)
                            .method(method, HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
