package io.parley.identity.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.identity.SessionRevoked;
import io.parley.contracts.identity.UserDeactivated;
import io.parley.contracts.identity.UserProfileChanged;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.security.UserSummary;
import io.parley.security.staff.StaffRole;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import io.parley.test.Tokens;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class BanIntegrationTest {

    private static final String ME = "/api/v1/users/me";
    private static final Map<String, Object> FOR_GOOD = Map.of("reason", "Sells stolen accounts");

    @Autowired
    private Api api;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Streams streams;

    private SignedInPerson admin;

    @BeforeEach
    void enrolStaff() {
        admin = People.register(api);
        makeStaff(admin);
    }

    @Test
    void whoIsBannedIsOutEverywhereAtOnceAndCantComeBack() {
        SignedInPerson person = People.register(api);
        String program = api.withToken(person.accessToken())
                .post(ME + "/tokens", Map.of("name", "a program", "scopes", List.of("identity:read")))
                .body()
                .path("token")
                .stringValue();

        Answer banned = ban(person, FOR_GOOD);

        assertThat(banned.status()).as(banned.toString()).isEqualTo(200);
        assertThat(banned.body().path("state").stringValue()).isEqualTo("banned");
        assertThat(api.withToken(person.accessToken()).get(ME).status()).isEqualTo(401);
        assertThat(api.withToken(program).get(ME).status()).isEqualTo(401);
        assertThat(api.post("/api/v1/auth/refresh", Map.of("refreshToken", person.refreshToken()))
                        .problem())
                .isEqualTo("invalid-refresh-token");
        assertThat(signIn(person, People.PASSWORD).problem()).isEqualTo("account-banned");
        assertThat(api.get("/api/v1/users/" + person.username()).problem()).isEqualTo("user-not-found");
        streams.await(SessionRevoked.class, event -> event.sessionId().equals(person.sessionId()));
        streams.await(UserDeactivated.class, event -> event.userId().equals(person.id()));
    }

    @Test
    void onlyWhoKnowsThePasswordLearnsOfIt() {
        SignedInPerson person = People.register(api);
        ban(person, FOR_GOOD);

        assertThat(signIn(person, "not the password").problem()).isEqualTo("invalid-credentials");
        assertThat(signIn(person, People.PASSWORD).text()).doesNotContain("stolen");
    }

    @Test
    void aBanWithAnEndIsOverByItself() {
        SignedInPerson person = People.register(api);
        Instant until = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        ban(person, Map.of("reason", "Cool down", "until", until.toString()));
        assertThat(signIn(person, People.PASSWORD).text()).contains(until.toString());

        jdbc.sql("update account_ban set banned_at = now() - interval '2 days', until = now() - interval '1 second'"
                        + " where user_id = ?")
                .param(person.id())
                .update();

        assertThat(signIn(person, People.PASSWORD).status()).isEqualTo(200);
        assertThat(found(person.username(), "active")).isEqualTo(1);
    }

    @Test
    void whoIsLetInAgainIsBackWhenTheySignIn() {
        SignedInPerson person = People.register(api);
        ban(person, FOR_GOOD);

        assertThat(unban(person).status()).isEqualTo(204);
        assertThat(unban(person).status()).isEqualTo(204);

        assertThat(found(person.username(), "deactivated")).isEqualTo(1);
        assertThat(signIn(person, People.PASSWORD).status()).isEqualTo(200);
        streams.await(UserProfileChanged.class, event -> event.userId().equals(person.id()));
        assertThat(jdbc.sql("select change from ban_log where user_id = ? order by at, id")
                        .param(person.id())
                        .query(String.class)
                        .list())
                .containsExactly("banned", "unbanned");
    }

    @Test
    void staffFindsPeopleByNameAndStatePageByPage() {
        SignedInPerson person = People.register(api);
        SignedInPerson other = People.register(api);
        ban(person, FOR_GOOD);

        assertThat(found(person.username().toUpperCase(Locale.ROOT), "banned")).isEqualTo(1);
        assertThat(found(person.email(), "")).isEqualTo(1);
        assertThat(found(person.username(), "active")).isZero();
        assertThat(found(other.username(), "active")).isEqualTo(1);
        Answer first = staff().get("/api/v1/admin/users?limit=1");
        Answer second = staff().get("/api/v1/admin/users?limit=1&cursor="
                + first.body().path("nextCursor").stringValue());
        assertThat(first.body().path("items").path(0).path("id"))
                .isNotEqualTo(second.body().path("items").path(0).path("id"));
        assertThat(staff().get("/api/v1/admin/users?state=happy").status()).isEqualTo(400);
        assertThat(staff().get("/api/v1/admin/users?cursor=nonsense").problem()).isEqualTo("invalid-cursor");
    }

    @Test
    void nobodyElseMay() {
        SignedInPerson person = People.register(api);
        Api.Caller billing = api.withToken(tokens.ofStaff(summary(admin), StaffRole.BILLING));

        assertThat(api.get("/api/v1/admin/users").status()).isEqualTo(401);
        assertThat(api.withToken(person.accessToken())
                        .get("/api/v1/admin/users")
                        .problem())
                .isEqualTo("permission-denied");
        assertThat(billing.get("/api/v1/admin/users").problem()).isEqualTo("permission-denied");
        assertThat(billing.post("/api/v1/admin/users/" + person.id() + "/ban", FOR_GOOD)
                        .problem())
                .isEqualTo("permission-denied");
        assertThat(billing.delete("/api/v1/admin/users/" + person.id() + "/ban").problem())
                .isEqualTo("permission-denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\":\" \"}",
                "{\"reason\":\"x\",\"until\":\"2020-01-01T00:00:00Z\"}",
                "{\"reason\":\"x\",\"until\":\"2999-01-01T00:00:00Z\"}",
                "{\"reason\":\"x\",\"until\":\"tomorrow\"}",
                "{\"reason\":\"x\",\"forever\":true}"
            })
    void whatIsNoBanIsRefused(String body) {
        SignedInPerson person = People.register(api);

        assertThat(staff().post("/api/v1/admin/users/" + person.id() + "/ban", body)
                        .status())
                .isEqualTo(400);
        assertThat(signIn(person, People.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void nobodyBansThemselvesOrWhoDoesNotExist() {
        assertThat(ban(admin, FOR_GOOD).problem()).isEqualTo("oneself");
        assertThat(staff().post("/api/v1/admin/users/" + UUID.randomUUID() + "/ban", FOR_GOOD)
                        .problem())
                .isEqualTo("user-not-found");
        assertThat(staff().delete("/api/v1/admin/users/" + UUID.randomUUID() + "/ban")
                        .problem())
                .isEqualTo("user-not-found");
    }

    @Test
    void ofTwoWhoBanEachOtherOneIsLeft() throws InterruptedException {
        jdbc.sql("delete from staff_role where user_id <> ?").param(admin.id()).update();
        SignedInPerson rival = People.register(api);
        makeStaff(rival);
        Api.Caller theirs = api.withToken(tokens.ofStaff(summary(rival), StaffRole.PLATFORM));

        List<Answer> answers = atOnce(List.of(
                () -> ban(rival, FOR_GOOD), () -> theirs.post("/api/v1/admin/users/" + admin.id() + "/ban", FOR_GOOD)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void whoSignsInMeanwhileIsOutAsWell() throws InterruptedException {
        SignedInPerson person = People.register(api);

        List<Answer> answers = atOnce(List.of(
                () -> ban(person, FOR_GOOD),
                () -> signIn(person, People.PASSWORD),
                () -> signIn(person, People.PASSWORD)));

        assertThat(answers.getFirst().status()).isEqualTo(200);
        answers.stream()
                .filter(answer -> answer.body().has("accessToken"))
                .forEach(answer -> assertThat(
                                api.withToken(answer.body().path("accessToken").stringValue())
                                        .get(ME)
                                        .status())
                        .isEqualTo(401));
        assertThat(jdbc.sql("select count(*) from session where user_id = ? and ended_at is null")
                        .param(person.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    private Answer ban(SignedInPerson person, Map<String, Object> request) {
        return staff().post("/api/v1/admin/users/" + person.id() + "/ban", request);
    }

    private Answer unban(SignedInPerson person) {
        return staff().delete("/api/v1/admin/users/" + person.id() + "/ban");
    }

    private int found(String q, String state) {
        return staff().get("/api/v1/admin/users?q=" + q + (state.isEmpty() ? "" : "&state=" + state))
                .body()
                .path("items")
                .size();
    }

    private Answer signIn(SignedInPerson person, String password) {
        return api.post("/api/v1/auth/login", Map.of("login", person.username(), "password", password));
    }

    private Api.Caller staff() {
        return api.withToken(tokens.ofStaff(summary(admin), StaffRole.PLATFORM));
    }

    private void makeStaff(SignedInPerson person) {
        jdbc.sql("insert into staff_role (user_id, role, granted_at) values (?, 'platform', now())")
                .param(person.id())
                .update();
    }

    private static UserSummary summary(SignedInPerson person) {
        return new UserSummary(person.id(), person.username(), "Someone New", null);
    }
}
