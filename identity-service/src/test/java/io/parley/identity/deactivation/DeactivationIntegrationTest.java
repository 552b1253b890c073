package io.parley.identity.deactivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.identity.UserDeactivated;
import io.parley.contracts.identity.UserProfileChanged;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class DeactivationIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Streams streams;

    @Test
    void whoLeavesIsSignedOutAndNotSeenUntilTheySignInAgain() {
        SignedInPerson person = People.register(api);
        String profile = "/api/v1/users/" + person.username();

        assertThat(deactivate(person, People.PASSWORD).status()).isEqualTo(204);

        assertThat(api.withToken(person.accessToken()).get("/api/v1/users/me").status())
                .isEqualTo(401);
        assertThat(api.get(profile).problem()).isEqualTo("user-not-found");
        streams.await(UserDeactivated.class, event -> event.userId().equals(person.id()));

        Answer back = api.post("/api/v1/auth/login", Map.of("login", person.username(), "password", People.PASSWORD));
        assertThat(back.status()).isEqualTo(200);
        assertThat(api.get(profile).status()).isEqualTo(200);
        streams.await(UserProfileChanged.class, event -> event.userId().equals(person.id()));
    }

    @Test
    void itNeedsThePassword() {
        SignedInPerson person = People.register(api);

        assertThat(deactivate(person, "not my password").problem()).isEqualTo("wrong-password");
        assertThat(api.post("/api/v1/users/me/deactivate", Map.of("password", People.PASSWORD))
                        .status())
                .isEqualTo(401);
        assertThat(api.get("/api/v1/users/" + person.username()).status()).isEqualTo(200);
    }

    private Answer deactivate(SignedInPerson person, String password) {
        return api.withToken(person.accessToken()).post("/api/v1/users/me/deactivate", Map.of("password", password));
    }
}
