package io.parley.identity.signin;

import static io.parley.identity.People.aRegistration;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.identity.UserRegistered;
import io.parley.identity.People.SignedInPerson;
import io.parley.messaging.ReceivedEvent;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class RegisterIntegrationTest {

    private static final String REGISTER = "/api/v1/auth/register";

    private static final Map<String, String> VALID = Map.of(
            "email", "\"x@example.com\"",
            "username", "\"xavier\"",
            "displayName", "\"X\"",
            "password", "\"long enough\"");

    @Autowired
    private Api api;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void registeringOpensAnAccountAndSignsIn() {
        Answer answer = api.post(REGISTER, aRegistration("ada-1"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/users/ada-1");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.body().propertyNames())
                .containsExactlyInAnyOrder("user", "accessToken", "tokenType", "expiresIn", "refreshToken");
        assertThat(answer.body().path("user").propertyNames())
                .containsExactlyInAnyOrder("id", "username", "displayName", "avatarUrl");
        assertThat(answer.body().path("tokenType").stringValue()).isEqualTo("Bearer");
        assertThat(answer.body().path("expiresIn").longValue()).isEqualTo(600);
        SignedInPerson ada = SignedInPerson.of(answer);
        assertThat(api.withToken(ada.accessToken()).get("/api/v1/users/me").status())
                .isEqualTo(200);
    }

    @Test
    void theOthersHearOfIt() {
        SignedInPerson ada = SignedInPerson.of(api.post(REGISTER, aRegistration("ada-2")));

        ReceivedEvent<UserRegistered> event = streams.awaitReceived(
                UserRegistered.class, user -> user.payload().userId().equals(ada.id()));

        assertThat(event.payload()).isEqualTo(new UserRegistered(ada.id(), "ada-2", "Someone New", null));
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.actorId()).isEqualTo(ada.id());
    }

    @Test
    void onlyAHashOfThePasswordIsKept() {
        api.post(REGISTER, aRegistration("ada-3"));

        assertThat(jdbc.sql("select password_hash from account where username = 'ada-3'")
                        .query(String.class)
                        .single())
                .startsWith("{argon2}$argon2id$");
    }

    @Test
    void namesAreTheSameWhateverTheirCase() {
        Map<String, Object> request = aRegistration("Ada-4");
        request.put("email", "  ADA-4@Example.COM ");
        request.put("displayName", "  Ada Lovelace ");

        Answer answer = api.post(REGISTER, request);

        assertThat(answer.body().path("user").path("username").stringValue()).isEqualTo("ada-4");
        assertThat(answer.body().path("user").path("displayName").stringValue()).isEqualTo("Ada Lovelace");
        Map<String, Object> sameEmail = aRegistration("ada-5");
        sameEmail.put("email", "ada-4@example.com");
        assertThat(api.post(REGISTER, sameEmail).problem()).isEqualTo("email-taken");
        Answer sameName = api.post(REGISTER, aRegistration("ADA-4"));
        assertThat(sameName.status()).isEqualTo(409);
        assertThat(sameName.problem()).isEqualTo("username-taken");
    }

    @Test
    void aReservedNameIsRefused() {
        Answer answer = api.post(REGISTER, aRegistration("admin"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(pointer(answer)).isEqualTo("/username");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "email, null",
                "email, `\"nobody\"`",
                "email, 7",
                "username, null",
                "username, `\"ab\"`",
                "username, `\"a b c\"`",
                "username, `\"grüße\"`",
                "username, `\"___\"`",
                "username, `\"-----\"`",
                "username, `\"unknown\"`",
                "username, `\"support1\"`",
                "username, `\"_admin_\"`",
                "email, `\"a@localhost\"`",
                "email, `\"ann\\u200b@example.org\"`",
                "displayName, `\"\\u00a0\\u00a0\"`",
                "displayName, `\"\\u200b\\u200b\"`",
                "displayName, `\"\\u3164\"`",
                "displayName, `\"\\u115f\"`",
                "displayName, `\"\\ufeff\"`",
                "displayName, `\"\\u202eevil\"`",
                "username, `\"---\"`",
                "password, `\"password\"`",
                "password, `\"        \"`",
                "password, `\"x@example.com\"`",
                "username, `\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"`",
                "displayName, `\"   \"`",
                "displayName, null",
                "displayName, `\"a\\u0000b\"`",
                "displayName, `\"a\\nb\"`",
                "password, `\"1234567\"`",
                "password, null",
                "session, `\"jar\"`",
                "totp, `\"123456\"`",
                "isAdmin, true"
            })
    void aBadFieldIsNamed(String field, String value) {
        Map<String, String> request = new LinkedHashMap<>(VALID);
        request.put(field, value);

        Answer answer = api.post(REGISTER, json(request));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(pointer(answer)).isEqualTo("/" + field);
        assertThat(jdbc.sql("select count(*) from account where username = 'xavier'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void charactersAreCountedAsPeopleDo() {
        Map<String, Object> request = aRegistration("-dash_");
        request.put("displayName", "\ud83d\ude00".repeat(80));

        assertThat(api.post(REGISTER, request).status()).isEqualTo(201);
    }

    @Test
    void tooLongIsRefusedToo() {
        Map<String, Object> request = aRegistration();
        request.put("password", "p".repeat(201));
        assertThat(pointer(api.post(REGISTER, request))).isEqualTo("/password");
        request = aRegistration();
        request.put("displayName", "d".repeat(81));
        assertThat(pointer(api.post(REGISTER, request))).isEqualTo("/displayName");
    }

    @Test
    void ofTwoWhoWantOneNameAtOnceOneGetsIt() throws InterruptedException, ExecutionException {
        for (int round = 0; round < 5; round++) {
            String username = "race-" + round;
            Map<String, Object> first = aRegistration(username);
            Map<String, Object> second = aRegistration(username);
            second.put("email", "other-" + round + "@example.com");

            List<Answer> answers = both(() -> api.post(REGISTER, first), () -> api.post(REGISTER, second));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
            assertThat(answers.stream()
                            .filter(answer -> answer.status() == 409)
                            .findFirst()
                            .orElseThrow()
                            .problem())
                    .isEqualTo("username-taken");
        }
    }

    @Test
    void theSameRequestTwiceIsOneAccount() {
        Map<String, Object> request = aRegistration();
        api.anonymous().header("Idempotency-Key", "register-1").post(REGISTER, request);
        Answer second = api.anonymous().header("Idempotency-Key", "register-1").post(REGISTER, request);

        // The tokens of the first answer are kept nowhere.
        assertThat(second.status()).isEqualTo(409);
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static List<Answer> both(Callable<Answer> one, Callable<Answer> other)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> first = threads.submit(one);
            Future<Answer> second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }

    private static String pointer(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        return answer.body().path("errors").path(0).path("pointer").stringValue();
    }
}
