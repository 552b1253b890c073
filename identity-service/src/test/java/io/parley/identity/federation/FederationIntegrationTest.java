package io.parley.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.identity.Mailbox;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.ParleyIntegrationTest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ParleyIntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FederationIntegrationTest {

    private static final int PORT = SecondParley.freePort();
    private static final String PROVIDER = "/api/v1/auth/providers/second";
    private static final String LINKS = "/api/v1/users/me/linked-accounts";

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private ConfigurableEnvironment environment;

    private @Nullable SecondParley started;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("parley.identity.federation.site", () -> SecondParley.SITE);
        add(properties, "second", SecondParley.issuerAt(PORT));
        add(properties, "away", "http://127.0.0.1:1");
    }

    private static void add(DynamicPropertyRegistry properties, String id, String issuer) {
        String prefix = "parley.identity.federation.providers." + id;
        properties.add(prefix + ".name", () -> "The " + id);
        properties.add(prefix + ".issuer", () -> issuer);
        properties.add(prefix + ".client-id", () -> SecondParley.CLIENT_ID);
        properties.add(prefix + ".client-secret", () -> SecondParley.CLIENT_SECRET);
    }

    @BeforeAll
    void start() {
        started = new SecondParley(PORT, environment);
    }

    @AfterAll
    void stop() {
        second().close();
    }

    @Test
    void theButtonsSayWhatTheSettingsSay() {
        assertThat(api.get("/api/v1/auth/providers").body().path("items").toString())
                .isEqualTo("[{\"id\":\"away\",\"name\":\"The away\"},{\"id\":\"second\",\"name\":\"The second\"}]");
    }

    @Test
    void aNewcomerGetsAnAccountAndTheSameOneTheNextTime() {
        SignedInPerson there = second().register();
        second().verify(there);

        Answer first = signIn(there);
        Answer again = signIn(there);

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        SignedInPerson here = SignedInPerson.of(first);
        assertThat(SignedInPerson.of(again).id()).isEqualTo(here.id()).isNotEqualTo(there.id());
        assertThat(here.username()).startsWith(there.username().substring(0, 15));
        Answer me = api.withToken(here.accessToken()).get("/api/v1/users/me");
        assertThat(me.body().path("email").stringValue()).isEqualTo(there.email());
        assertThat(me.body().path("emailVerified").asBoolean()).isTrue();
        assertThat(api.post("/api/v1/auth/login", Map.of("login", here.username(), "password", People.PASSWORD))
                        .problem())
                .isEqualTo("invalid-credentials");
        assertThat(api.withToken(here.accessToken())
                        .patch(
                                "/api/v1/users/me",
                                Map.of("username", "n" + here.username().substring(0, 18)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBrowserGetsItsSessionInTheCookie() {
        SignedInPerson there = second().register();
        Way way = begin(api.anonymous());

        Answer answer = api.anonymous()
                .header("Cookie", way.cookie())
                .post(
                        PROVIDER + "/sign-in",
                        Map.of("answer", second().goThere(there, way.address()), "session", "cookie"));

        assertThat(answer.headers().allValues("Set-Cookie").toString())
                .contains("parley_refresh=", "HttpOnly", "SameSite=Strict", "parley_provider=;");
        assertThat(answer.body().path("refreshToken").isNull()).isTrue();
    }

    @Test
    void anAddressThatTheProviderHasNotProvedIsProvedHere() {
        SignedInPerson there = second().register();

        SignedInPerson here = SignedInPerson.of(signIn(there));

        assertThat(api.withToken(here.accessToken())
                        .get("/api/v1/users/me")
                        .body()
                        .path("emailVerified")
                        .asBoolean())
                .isFalse();
        mailbox.await(there.email(), "Confirm your e-mail address");
    }

    @Test
    void nobodyGetsAnAccountByAnAddressThatTheProviderHasNotProved() {
        SignedInPerson victim = People.register(api);
        verifyHere(victim);
        SignedInPerson attacker = second().register();
        second().takeAddress(attacker, victim.email(), false);

        assertThat(signIn(attacker).problem()).isEqualTo("email-taken");
        assertThat(linksOf(victim)).isZero();
    }

    @Test
    void nobodyLaysATrapByRegisteringWithAnothersAddress() {
        SignedInPerson attacker = People.register(api);
        SignedInPerson victim = second().register();
        second().takeAddress(victim, attacker.email(), true);

        assertThat(signIn(victim).problem()).isEqualTo("email-taken");
        assertThat(linksOf(attacker)).isZero();
    }

    @Test
    void whoHasProvedTheAddressOnBothSidesIsTheSamePerson() {
        SignedInPerson here = People.register(api);
        verifyHere(here);
        SignedInPerson there = second().register();
        second().takeAddress(there, here.email(), true);

        assertThat(SignedInPerson.of(signIn(there)).id()).isEqualTo(here.id());
        mailbox.await(here.email(), "Another way to sign in");
    }

    @Test
    void whoIsSignedInLinksWhateverTheAddressAndUnlinksAgain() {
        SignedInPerson here = People.register(api);
        SignedInPerson there = second().register();

        Answer linked = link(here, there);

        assertThat(linked.status()).as(linked.toString()).isEqualTo(200);
        assertThat(SignedInPerson.of(signIn(there)).id()).isEqualTo(here.id());
        String path = LINKS + "/" + linked.body().path("id").stringValue();
        SignedInPerson stranger = People.register(api);
        assertThat(api.withToken(stranger.accessToken()).delete(path).problem()).isEqualTo("link-not-found");
        assertThat(link(stranger, there).problem()).isEqualTo("linked-already");
        assertThat(api.withToken(here.accessToken()).delete(path).status()).isEqualTo(204);
        assertThat(api.withToken(here.accessToken())
                        .get(LINKS)
                        .body()
                        .path("items")
                        .size())
                .isZero();
        assertThat(SignedInPerson.of(signIn(there)).id()).isNotEqualTo(here.id());
    }

    @Test
    void theLastWayInStaysUntilThereIsAPassword() {
        SignedInPerson there = second().register();
        second().verify(there);
        SignedInPerson here = SignedInPerson.of(signIn(there));
        Api.Caller mine = api.withToken(here.accessToken());
        String path = LINKS + "/"
                + mine.get(LINKS).body().path("items").path(0).path("id").stringValue();
        assertThat(mine.delete(path).problem()).isEqualTo("last-sign-in");

        api.post("/api/v1/auth/password/forgot", Map.of("email", there.email()));
        String token = mailbox.awaitToken(there.email(), "Choose a new password");
        assertThat(api.post(
                                "/api/v1/auth/password/reset",
                                Map.of("token", token, "password", "quite new " + UUID.randomUUID()))
                        .status())
                .isEqualTo(204);

        SignedInPerson again = SignedInPerson.of(signIn(there));
        assertThat(api.withToken(again.accessToken()).delete(path).status()).isEqualTo(204);
    }

    @Test
    void anAnswerIsGoodOnceInTheBrowserThatAskedAndForWhatItAsked() {
        SignedInPerson there = second().register();
        SignedInPerson here = People.register(api);
        Way way = begin(api.anonymous());
        Way other = begin(api.anonymous());
        Way linking = begin(api.withToken(here.accessToken()));
        String answer = second().goThere(there, way.address());

        assertThat(complete(other.cookie(), answer).problem()).isEqualTo("provider-refused");
        assertThat(complete("parley_provider=", answer).problem()).isEqualTo("provider-refused");
        assertThat(complete(way.cookie(), answer + "&code=x").problem()).isEqualTo("provider-refused");
        assertThat(complete(linking.cookie(), second().goThere(there, linking.address()))
                        .problem())
                .isEqualTo("provider-refused");
        assertThat(complete(way.cookie(), answer).status()).isEqualTo(200);
        assertThat(complete(way.cookie(), answer).problem()).isEqualTo("provider-refused");
        assertThat(complete(other.cookie(), "error=access_denied").problem()).isEqualTo("provider-refused");
    }

    @Test
    void whoIsBannedHereStaysOut() {
        SignedInPerson there = second().register();
        SignedInPerson here = SignedInPerson.of(signIn(there));
        jdbc.sql("insert into account_ban (user_id, reason, banned_at, banned_by) values (?, 'x', now(), ?)")
                .params(here.id(), UUID.randomUUID())
                .update();

        assertThat(signIn(there).problem()).isEqualTo("account-banned");
    }

    @Test
    void aProviderThatIsAwayOrUnknownIsSaidSo() {
        assertThat(api.post("/api/v1/auth/providers/away/begin", null).problem())
                .isEqualTo("provider-unavailable");
        assertThat(api.post("/api/v1/auth/providers/none/begin", null).problem())
                .isEqualTo("provider-not-found");
    }

    @Test
    void theProviderSendsBrowsersBackToOurOwnPage() {
        Answer answer = api.get(PROVIDER + "/callback?code=1e5&state=s");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/sign-in/second?answer=code%3D1e5%26state%3Ds");
    }

    private Answer signIn(SignedInPerson there) {
        Way way = begin(api.anonymous());
        return complete(way.cookie(), second().goThere(there, way.address()));
    }

    private Answer complete(String cookie, String answer) {
        return api.anonymous().header("Cookie", cookie).post(PROVIDER + "/sign-in", Map.of("answer", answer));
    }

    private Answer link(SignedInPerson here, SignedInPerson there) {
        Way way = begin(api.withToken(here.accessToken()));
        return api.withToken(here.accessToken())
                .header("Cookie", way.cookie())
                .post(PROVIDER + "/link", Map.of("answer", second().goThere(there, way.address())));
    }

    private Way begin(Api.Caller caller) {
        Answer begun = caller.post(PROVIDER + "/begin");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(200);
        String cookie = begun.header("Set-Cookie").replaceAll(";.*", "");
        return new Way(begun.body().path("redirectTo").stringValue(), cookie);
    }

    private void verifyHere(SignedInPerson person) {
        jdbc.sql("update account set email_verified_at = now() where id = ?")
                .param(person.id())
                .update();
    }

    private int linksOf(SignedInPerson person) {
        return jdbc.sql("select count(*) from linked_account where user_id = ?")
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    private SecondParley second() {
        if (started == null) throw new IllegalStateException("It has not started");
        return started;
    }

    private record Way(String address, String cookie) {}
}
