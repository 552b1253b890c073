package io.parley.billing.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.billing.BillingTime;
import io.parley.billing.Payer;
import io.parley.billing.TestStripe;
import io.parley.contracts.org.OrganizationChanged;
import io.parley.security.Role;
import io.parley.security.staff.StaffRole;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import io.parley.test.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class AdminIntegrationTest {

    private static final String ADMIN = "/api/v1/admin/billing";

    private final TestStripe stripe = TestStripe.shared();

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BillingTime time;

    @LocalServerPort
    private int port;

    private Payer payer;
    private Api.Caller staff;

    @BeforeEach
    void anOrganizationAndStaff() {
        stripe.deliverTo(port);
        stripe.bring(time);
        payer = Payer.of(given, api);
        staff = api.withToken(tokens.ofStaff(given.user(), StaffRole.BILLING));
    }

    @Test
    void whatIsSoldIsCounted() {
        JsonNode before = thisMonth();

        payer.buy("organization", "month", TestStripe.PAYS);
        assertThat(payer.choose("enterprise", "month").status()).isEqualTo(200);

        JsonNode after = thisMonth();
        assertThat(change(before, after, "fresh")).isEqualTo(9900);
        assertThat(change(before, after, "expansion")).isEqualTo(20000);
        assertThat(change(before, after, "closing")).isEqualTo(29900);
        assertThat(change(before, after, "invoiced"))
                .isEqualTo(invoices().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void whatComesAndGoesIsWhatThereIsMore() {
        payer.buy("community", "year", TestStripe.PAYS);

        metrics("")
                .get("months")
                .forEach(month -> assertThat(
                                sum(month, "opening", "fresh", "expansion", "contraction", "churn", "reactivation"))
                        .isEqualTo(month.get("closing").asLong()));
        assertThat(metrics("?from=2026-01&to=2026-03-31").get("months").size()).isEqualTo(3);
    }

    @Test
    void organizationsAreFound() {
        streams.publish(
                new OrganizationChanged(payer.orgId(), "chess", "=Chess \"Club\"", "private", 50, null, null), 900);
        String query = "/subscriptions?q=" + payer.orgId();

        await().untilAsserted(() ->
                assertThat(items(query).get(0).get("name").asString()).isEqualTo("=Chess \"Club\""));

        assertThat(items(query + "&status=trialing").size()).isEqualTo(1);
        assertThat(items(query + "&status=canceled").size()).isZero();
        assertThat(items(query + "&tier=enterprise").size()).isZero();
        assertThat(items("/subscriptions?q=CLUB").size()).isPositive();
        Answer csv = staff.header("Accept", "text/csv").get(ADMIN + query);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text()).startsWith("\"orgId\",").contains("\"'=Chess \"\"Club\"\"\"");
    }

    @Test
    void aTableHasAllRowsWhateverAPageHas() {
        Payer.of(given, api);
        Payer.of(given, api);

        assertThat(items("/subscriptions?limit=1").size()).isEqualTo(1);
        Answer csv = staff.header("Accept", "text/csv").get(ADMIN + "/subscriptions?limit=1");
        int all = jdbc.sql("select count(*) from account").query(Integer.class).single();
        assertThat(csv.text().lines()).hasSize(1 + all);
        assertThat(csv.optionalHeader("Link")).isEmpty();
    }

    @Test
    void revenueCanBeHadAsATable() {
        Answer csv = staff.header("Accept", "text/csv").get(ADMIN + "/metrics?from=2026-01&to=2026-02");

        assertThat(csv.text().lines()).hasSize(3);
        assertThat(staff.header("Accept", "*/*").get(ADMIN + "/metrics").header("Content-Type"))
                .startsWith("application/json");
    }

    @Test
    void staffArrangeWhatNobodyCanBuy() {
        assertThat(staff.put(ADMIN + "/subscriptions/" + payer.orgId() + "/custom", Map.of())
                        .status())
                .isEqualTo(204);

        JsonNode billing = payer.billing();
        assertThat(billing.get("tier").asString()).isEqualTo("custom");
        assertThat(billing.get("status").asString()).isEqualTo("active");
        assertThat(billing.get("seats").get("limit").isNull()).isTrue();

        assertThat(staff.delete(ADMIN + "/subscriptions/" + payer.orgId() + "/custom")
                        .status())
                .isEqualTo(204);
        assertThat(payer.billing().get("status").asString()).isEqualTo("trialing");
        assertThat(jdbc.sql("select action from staff_action where org_id = ? order by at, id")
                        .param(payer.orgId())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("custom.arranged", "custom.ended"));
    }

    @Test
    void whatWasMissedIsFoundAndRepaired() {
        payer.buy("organization", "month", TestStripe.PAYS);
        String subscription = jdbc.sql("select subscription_id from account where org_id = ?")
                .param(payer.orgId())
                .query(String.class)
                .single();
        stripe.deliverTo(1);
        stripe.call("/v1/subscriptions/" + subscription, "cancel_at_period_end=true");

        String run = staff.post(ADMIN + "/reconciliation").body().get("id").asString();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !run(run).get("finishedAt").isNull());
        assertThat(run(run).get("drift")
                        .valueStream()
                        .map(drift -> drift.get("orgId").asString()))
                .contains(payer.orgId().toString());
        assertThat(payer.billing().get("cancelAtPeriodEnd").asBoolean()).isTrue();
        stripe.deliverTo(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/subscriptions", "/reconciliation"})
    void itIsForBillingStaffOnly(String path) {
        assertThat(api.as(given.member(payer.orgId(), Role.OWNER))
                        .get(ADMIN + path)
                        .problem())
                .isEqualTo("permission-denied");
        assertThat(api.get(ADMIN + path).problem()).isEqualTo("unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics?from=2026",
                "/metrics?from=2026-05&to=2026-04",
                "/metrics?from=1990-01&to=2026-01",
                "/subscriptions?status=rich",
                "/subscriptions?tier=platinum",
                "/subscriptions?limit=1000"
            })
    void whatMakesNoSenseIsRefused(String path) {
        assertThat(staff.get(ADMIN + path).status()).isEqualTo(400);
    }

    @Test
    void nothingIsArrangedForNobody() {
        String nobody = ADMIN + "/subscriptions/01a226c4-06b2-7502-bc44-17f79a3a584c/custom";

        assertThat(staff.put(nobody, Map.of()).problem()).isEqualTo("organization-not-found");
        assertThat(staff.put(ADMIN + "/subscriptions/" + payer.orgId() + "/custom", Map.of("memberLimit", 0))
                        .status())
                .isEqualTo(400);
        assertThat(api.as(payer.owner())
                        .put(ADMIN + "/subscriptions/" + payer.orgId() + "/custom", Map.of())
                        .problem())
                .isEqualTo("permission-denied");
    }

    private JsonNode thisMonth() {
        JsonNode months = metrics("").get("months");
        return months.get(months.size() - 1);
    }

    private JsonNode metrics(String query) {
        Answer answer = staff.get(ADMIN + "/metrics" + query);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body();
    }

    private JsonNode items(String path) {
        return staff.get(ADMIN + path).body().get("items");
    }

    private JsonNode run(String id) {
        return items("/reconciliation")
                .valueStream()
                .filter(run -> run.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Long> invoices() {
        return payer.invoices()
                .valueStream()
                .map(invoice -> invoice.get("amountPaid").asLong())
                .toList();
    }

    private static long change(JsonNode before, JsonNode after, String field) {
        return after.get(field).asLong() - before.get(field).asLong();
    }

    private static long sum(JsonNode month, String... fields) {
        return List.of(fields).stream()
                .mapToLong(field -> month.get(field).asLong())
                .sum();
    }
}
