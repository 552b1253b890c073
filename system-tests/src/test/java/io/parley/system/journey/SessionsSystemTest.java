package io.parley.system.journey;

import static io.parley.system.journey.People.someone;
import static io.parley.system.journey.People.usernameOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.system.client.Answer;
import io.parley.system.client.LiveSocket;
import io.parley.system.client.Session;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningStack.class)
class SessionsSystemTest {

    private final Session user = someone();

    @Test
    void aRefreshTokenWorksOnceAndItsReuseEndsTheFamily() {
        Answer fresh = refresh(user.refreshToken());
        Session renewed = RunningStack.parley().sessionOf(fresh.orThrow());
        assertThat(renewed.get("/users/me").status()).isEqualTo(200);

        Session next =
                RunningStack.parley().sessionOf(refresh(renewed.refreshToken()).orThrow());
        assertThat(refresh(user.refreshToken()).status()).isEqualTo(401);

        assertThat(refresh(next.refreshToken()).status()).isEqualTo(401);
        await().untilAsserted(() -> assertThat(next.get("/orgs").status()).isEqualTo(401));
    }

    @Test
    void whoHasLostTheAnswerOfARefreshAsksAgain() {
        String lost = refresh(user.refreshToken()).orThrow().string("refreshToken");

        assertThat(refresh(user.refreshToken()).orThrow().string("refreshToken"))
                .isEqualTo(lost);
    }

    @Test
    void logoutClosesTheSocket() throws Exception {
        try (LiveSocket socket = user.subscribe("user")) {
            user.post("/auth/logout", null).orThrow();

            assertThat(socket.closed().get(20, TimeUnit.SECONDS)).isEqualTo(4401);
        }
    }

    @Test
    void browsersGetTheRefreshTokenOnlyInACookieThatScriptsCannotRead() {
        Answer answer = RunningStack.parley()
                .anonymous()
                .post(
                        "/auth/login",
                        Map.of("login", usernameOf(user), "password", "correct horse battery", "session", "cookie"))
                .orThrow();

        assertThat(answer.json().path("refreshToken").asString("")).isEmpty();
        assertThat(answer.header("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "Secure", "SameSite=Strict", "Path=/api/v1/auth");
    }

    @ParameterizedTest
    @CsvSource({"nobody-has-this-name, correct horse battery", "SELF, wrong password here"})
    void everyWrongLoginAnswersTheSame(String login, String password) {
        String name = login.equals("SELF") ? usernameOf(user) : login;

        Answer answer =
                RunningStack.parley().anonymous().post("/auth/login", Map.of("login", name, "password", password));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.string("type")).endsWith("invalid-credentials");
    }

    private static Answer refresh(@org.jspecify.annotations.Nullable String token) {
        return RunningStack.parley()
                .anonymous()
                .post("/auth/refresh", Map.of("refreshToken", Objects.requireNonNull(token)));
    }
}
