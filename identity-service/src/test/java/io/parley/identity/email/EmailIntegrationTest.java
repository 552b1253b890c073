package io.parley.identity.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.identity.EmailVerified;
import io.parley.identity.Mailbox;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class EmailIntegrationTest {

    private static final String VERIFY = "/api/v1/auth/email/verify";
    private static final String CHANGE = "/api/v1/users/me/email";
    private static final String WELCOME = "Confirm your e-mail address";
    private static final String NEW_ADDRESS = "Confirm your new e-mail address";

    @Autowired
    private Api api;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theLinkInTheFirstMailVerifiesTheAddressOnce() {
        SignedInPerson person = People.register(api);
        assertThat(isVerified(person)).isFalse();

        String token = mailbox.awaitToken(person.email(), WELCOME);

        assertThat(verify(token).status()).isEqualTo(204);
        assertThat(isVerified(person)).isTrue();
        streams.await(EmailVerified.class, event -> event.userId().equals(person.id()));
        assertThat(verify(token).problem()).isEqualTo("invalid-link");
    }

    @Test
    void ofManyWhoUseOneLinkAtOnceOneSucceeds() throws Exception {
        SignedInPerson person = People.register(api);
        String token = mailbox.awaitToken(person.email(), WELCOME);

        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> call = () -> verify(token).status();
            List<Future<Integer>> answers = clients.invokeAll(Collections.nCopies(8, call));

            assertThat(answers.stream().filter(answer -> answer.resultNow() == 204))
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.resultNow() == 400))
                    .hasSize(7);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "ünknown", "a\\nb", "' or 1=1 --"})
    void aTokenThatNeverWasIsRefused(String token) {
        assertThat(verify(token).problem()).isEqualTo("invalid-link");
    }

    @Test
    void theNewAddressCountsOnceItsLinkIsOpenedAndTheOldOneIsTold() {
        SignedInPerson person = People.register(api);
        String newEmail = "new-" + person.email();

        assertThat(change(person, newEmail, People.PASSWORD).status()).isEqualTo(202);
        String token = mailbox.awaitToken(newEmail, NEW_ADDRESS);
        assertThat(email(person)).isEqualTo(person.email());
        assertThat(verify(token).status()).isEqualTo(204);

        assertThat(email(person)).isEqualTo(newEmail);
        assertThat(isVerified(person)).isTrue();
        mailbox.await(person.email(), "Your e-mail address was changed");
    }

    @Test
    void anotherAddressNeedsThePassword() {
        SignedInPerson person = People.register(api);

        assertThat(change(person, "x-" + person.email(), "wrong password").problem())
                .isEqualTo("wrong-password");
        assertThat(api.post(CHANGE, Map.of("email", "x@example.com", "password", "wrong password"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void nobodyLearnsWhoHasAnAddressAndNobodyGetsAnothers() {
        SignedInPerson person = People.register(api);
        SignedInPerson other = People.register(api);
        SignedInPerson third = People.register(api);
        String wanted = "wanted-" + person.email();
        assertThat(change(other, wanted, People.PASSWORD).status()).isEqualTo(202);
        assertThat(change(third, wanted, People.PASSWORD).status()).isEqualTo(202);
        assertThat(change(person, other.email(), People.PASSWORD).status()).isEqualTo(202);
        allIsSentTo(wanted);
        allIsSentTo(other.email());

        assertThat(mailbox.tokens(wanted, NEW_ADDRESS).stream()
                        .map(token -> verify(token).status()))
                .containsExactlyInAnyOrder(204, 409);
        assertThat(mailbox.to(other.email(), NEW_ADDRESS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.com\r\nBcc: b@example.com", "a@example.com,b@example.com", "a", "a@b\u0000.com"})
    void anAddressThatIsMoreThanOneIsRefused(String address) {
        SignedInPerson person = People.register(api);

        assertThat(change(person, address, People.PASSWORD).status()).isEqualTo(400);
    }

    @Test
    void theMailCanBeHadAgainButNotAtOnce() {
        SignedInPerson person = People.register(api);
        mailbox.await(person.email(), WELCOME);

        Answer answer = api.withToken(person.accessToken()).post("/api/v1/auth/email/verification", null);

        assertThat(answer.status()).isEqualTo(202);
        allIsSentTo(person.email());
        assertThat(mailbox.to(person.email(), WELCOME)).hasSize(1);
    }

    private void allIsSentTo(String address) {
        Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from mail where recipient = :address")
                                .param("address", address)
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private Answer verify(String token) {
        return api.post(VERIFY, Map.of("token", token));
    }

    private Answer change(SignedInPerson person, String email, String password) {
        return api.withToken(person.accessToken()).post(CHANGE, Map.of("email", email, "password", password));
    }

    private boolean isVerified(SignedInPerson person) {
        return me(person).body().path("emailVerified").booleanValue();
    }

    private String email(SignedInPerson person) {
        return me(person).body().path("email").stringValue();
    }

    private Answer me(SignedInPerson person) {
        return api.withToken(person.accessToken()).get("/api/v1/users/me");
    }
}
