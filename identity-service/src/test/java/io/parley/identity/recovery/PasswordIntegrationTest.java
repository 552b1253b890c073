package io.parley.identity.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.identity.SessionRevoked;
import io.parley.identity.Mailbox;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class PasswordIntegrationTest {

    private static final String FORGOT = "/api/v1/auth/password/forgot";
    private static final String RESET = "/api/v1/auth/password/reset";
    private static final String CHANGE = "/api/v1/auth/password/change";
    private static final String SUBJECT = "Choose a new password";
    private static final String NEW = "a whole new horse battery";

    @Autowired
    private Api api;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theLinkOfTheMailLetsOneChooseANewPasswordOnceAndSignsOutEverywhere() {
        SignedInPerson person = People.register(api);
        assertThat(forgot(person.email().toUpperCase(Locale.ROOT)).status()).isEqualTo(202);
        String token = mailbox.awaitToken(person.email(), SUBJECT);

        assertThat(reset(token, NEW).status()).isEqualTo(204);

        assertThat(logIn(person, NEW).status()).isEqualTo(200);
        assertThat(logIn(person, People.PASSWORD).problem()).isEqualTo("invalid-credentials");
        assertThat(me(person).status()).isEqualTo(401);
        streams.await(SessionRevoked.class, event -> event.sessionId().equals(person.sessionId()));
        mailbox.await(person.email(), "Your password was changed");
        assertThat(reset(token, "another new battery").problem()).isEqualTo("invalid-link");
    }

    @Test
    void knownAndUnknownAddressesGetTheSameAnswer() {
        SignedInPerson person = People.register(api);

        Answer known = forgot(person.email());
        Answer unknown = forgot("nobody-" + person.email());

        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.text()).isEqualTo(known.text()).isEmpty();
        mailbox.await(person.email(), SUBJECT);
        Awaitility.await().until(() -> unsentTo("nobody-" + person.email()) == 0);
        assertThat(mailbox.to("nobody-" + person.email(), SUBJECT)).isEmpty();
    }

    @Test
    void whoAsksTwiceAtOnceGetsOneMail() {
        SignedInPerson person = People.register(api);

        forgot(person.email());
        forgot(person.email());

        Awaitility.await().until(() -> unsentTo(person.email()) == 0);
        assertThat(mailbox.to(person.email(), SUBJECT)).hasSize(1);
    }

    @Test
    void aPasswordThatIsRefusedLeavesTheLinkGood() {
        SignedInPerson person = People.register(api);
        forgot(person.email());
        String token = mailbox.awaitToken(person.email(), SUBJECT);

        assertThat(reset(token, "password123").problem()).isEqualTo("invalid-request");
        assertThat(reset(token, person.email()).problem()).isEqualTo("invalid-request");
        assertThat(reset(token, NEW).status()).isEqualTo(204);
    }

    @Test
    void anExpiredLinkIsRefused() {
        SignedInPerson person = People.register(api);
        forgot(person.email());
        String token = mailbox.awaitToken(person.email(), SUBJECT);
        jdbc.sql("update link set expires_at = now() - interval '1 second' where user_id = :user")
                .param("user", person.id())
                .update();

        assertThat(reset(token, NEW).problem()).isEqualTo("invalid-link");
    }

    @Test
    void aLinkThatVerifiesAnAddressChangesNoPassword() {
        SignedInPerson person = People.register(api);

        String token = mailbox.awaitToken(person.email(), "Confirm your e-mail address");

        assertThat(reset(token, NEW).problem()).isEqualTo("invalid-link");
    }

    @Test
    void noSecretAndNoTextIsInTheTableOfMails() {
        assertThat(jdbc.sql("select column_name from information_schema.columns where table_name = 'mail'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("id", "kind", "recipient", "user_id", "created_at", "due_at", "attempts");
    }

    @Test
    void aChangedPasswordSignsOutAllOtherDevices() {
        SignedInPerson laptop = People.register(api);
        SignedInPerson phone = SignedInPerson.of(logIn(laptop, People.PASSWORD));

        assertThat(change(laptop, People.PASSWORD, NEW).status()).isEqualTo(204);

        assertThat(me(laptop).status()).isEqualTo(200);
        assertThat(me(phone).status()).isEqualTo(401);
        assertThat(logIn(laptop, NEW).status()).isEqualTo(200);
        mailbox.await(laptop.email(), "Your password was changed");
    }

    @Test
    void theOldPasswordIsNeeded() {
        SignedInPerson person = People.register(api);

        assertThat(change(person, "not my password", NEW).problem()).isEqualTo("wrong-password");
        assertThat(api.post(CHANGE, Map.of("currentPassword", People.PASSWORD, "password", NEW))
                        .status())
                .isEqualTo(401);
        assertThat(logIn(person, People.PASSWORD).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.com\r\nBcc: b@example.com", "a@example.com, b@example.com", "", "nobody"})
    void whatIsNoAddressIsRefused(String address) {
        assertThat(forgot(address).status()).isEqualTo(400);
    }

    private long unsentTo(String address) {
        return jdbc.sql("select count(*) from mail where recipient = :address")
                .param("address", address)
                .query(Long.class)
                .single();
    }

    private Answer forgot(String email) {
        return api.post(FORGOT, Map.of("email", email));
    }

    private Answer reset(String token, String password) {
        return api.post(RESET, Map.of("token", token, "password", password));
    }

    private Answer change(SignedInPerson person, String current, String password) {
        return api.withToken(person.accessToken())
                .post(CHANGE, Map.of("currentPassword", current, "password", password));
    }

    private Answer logIn(SignedInPerson person, String password) {
        return api.post("/api/v1/auth/login", Map.of("login", person.username(), "password", password));
    }

    private Answer me(SignedInPerson person) {
        return api.withToken(person.accessToken()).get("/api/v1/users/me");
    }
}
