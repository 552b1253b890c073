package io.parley.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.identity.SessionRevoked;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import io.parley.test.Tokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class LogOutIntegrationTest {

    private static final String LOGOUT = "/api/v1/auth/logout";

    @Autowired
    private Api api;

    @Autowired
    private Streams streams;

    @Autowired
    private Tokens tokens;

    @Test
    void loggingOutEndsTheSessionAtOnce() {
        SignedInPerson person = People.register(api);

        Answer answer = api.withToken(person.accessToken()).post(LOGOUT);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(api.withToken(person.accessToken()).get("/api/v1/users/me").status())
                .isEqualTo(401);
        assertThat(api.post("/api/v1/auth/refresh", Map.of("refreshToken", person.refreshToken()))
                        .status())
                .isEqualTo(401);
        assertThat(streams.await(
                                SessionRevoked.class, event -> event.sessionId().equals(person.sessionId()))
                        .payload())
                .isEqualTo(new SessionRevoked(person.id(), person.sessionId()));
    }

    @Test
    void loggingOutTwiceOrWithoutATokenIsRefused() {
        SignedInPerson person = People.register(api);
        api.withToken(person.accessToken()).post(LOGOUT);

        assertThat(api.withToken(person.accessToken()).post(LOGOUT).status()).isEqualTo(401);
        assertThat(api.post(LOGOUT, null).status()).isEqualTo(401);
    }

    @Test
    void tokensThatNobodyShouldBelieveAreRefused() {
        UserSummary someone = new UserSummary(UUID.randomUUID(), "someone", "Some One", null);

        for (String token : new String[] {tokens.expired(someone), tokens.foreign(someone), "nonsense"}) {
            Answer answer = api.withToken(token).get("/api/v1/auth/sessions");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }
}
