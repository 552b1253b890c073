package io.parley.identity.signin;

import static io.parley.identity.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.ParleyIntegrationTest;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class LogInIntegrationTest {

    private static final String LOGIN = "/api/v1/auth/login";

    @Autowired
    private Api api;

    @Test
    void usernameAndEmailBothWorkInAnyCase() {
        SignedInPerson person = People.register(api);

        Answer byName = logIn(person.username().toUpperCase(Locale.ROOT), PASSWORD);
        Answer byEmail = logIn(person.username() + "@EXAMPLE.com", PASSWORD);

        assertThat(byName.status()).isEqualTo(200);
        assertThat(byEmail.status()).isEqualTo(200);
        assertThat(SignedInPerson.of(byName).id()).isEqualTo(person.id());
        assertThat(byName.body().path("refreshToken").stringValue())
                .isNotEqualTo(byEmail.body().path("refreshToken").stringValue());
    }

    @Test
    void everyWrongCombinationIsTheSameError() {
        SignedInPerson person = People.register(api);

        for (Answer answer : new Answer[] {
            logIn(person.username(), "wrong password"),
            logIn(person.username() + "@example.com", "wrong password"),
            logIn("nobody-at-all", PASSWORD),
            logIn("nobody@example.com", PASSWORD)
        }) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("invalid-credentials");
            assertThat(answer.body().path("detail").stringValue()).isEqualTo("Login or password is wrong.");
        }
    }

    @Test
    void whoGuessesTooOftenMustWaitWhileOthersMayGoOn() {
        SignedInPerson person = People.register(api);
        for (int i = 0; i < 10; i++)
            assertThat(from("203.0.113.1", person, "guess " + i).status()).isEqualTo(401);

        Answer answer = from("203.0.113.1", person, PASSWORD);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.problem()).isEqualTo("too-many-attempts");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 900);
        assertThat(from("203.0.113.2", person, PASSWORD).status()).isEqualTo(200);
    }

    /** The gateway counts sign-ins by their path. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/auth//login",
                "//api/v1/auth/login",
                "/api/v1/auth/./login",
                "/api/v1/auth/x/../login",
                "/api/v1/auth/%2e/login",
                "/api/v1/auth/x/%2e%2e/login",
                "/api/v1/auth%2flogin",
                "/api/v1/auth/login/",
                "/api/v1/auth/LOGIN"
            })
    void noOtherPathSignsIn(String path) {
        SignedInPerson person = People.register(api);

        Answer answer = api.post(path, Map.of("login", person.username(), "password", PASSWORD));

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.problem()).isNotEmpty();
    }

    @Test
    void badInputIsRefused() {
        assertThat(api.post(LOGIN, Map.of("login", "someone")).status()).isEqualTo(400);
        assertThat(api.post(LOGIN, Map.of("login", "", "password", "x")).status())
                .isEqualTo(400);
        assertThat(api.post(LOGIN, Map.of("login", "a", "password", "b", "else", 1))
                        .status())
                .isEqualTo(400);
        assertThat(api.post(LOGIN, "{\"login\":\"a\\u0000\",\"password\":\"b\"}")
                        .status())
                .isEqualTo(400);
        assertThat(api.post(LOGIN, "{").status()).isEqualTo(400);
        assertThat(api.get(LOGIN).status()).isEqualTo(405);
    }

    private Answer logIn(String login, String password) {
        return api.post(LOGIN, Map.of("login", login, "password", password));
    }

    private Answer from(String address, SignedInPerson person, String password) {
        return api.anonymous()
                .header("X-Forwarded-For", address)
                .post(LOGIN, Map.of("login", person.username(), "password", password));
    }
}
