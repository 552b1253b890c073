package io.parley.identity.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.identity.UsersConnected;
import io.parley.contracts.identity.UsersDisconnected;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Api.Caller;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class ConnectionIntegrationTest {

    private static final String CONNECTIONS = "/api/v1/connections";

    @Autowired
    private Api api;

    @Autowired
    private Streams streams;

    @Test
    void whoIsAskedAcceptsAndBothAreConnected() {
        SignedInPerson ada = People.register(api);
        SignedInPerson grace = People.register(api);

        Answer asked = ask(ada, grace);

        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.header("Location")).isEqualTo(CONNECTIONS + "/" + id(asked));
        assertThat(asked.body().path("state").stringValue()).isEqualTo("pending");
        assertThat(answer(ada, asked, "accepted").problem()).isEqualTo("connection-not-pending");
        assertThat(answer(grace, asked, "accepted").body().path("state").stringValue())
                .isEqualTo("accepted");
        assertThat(answer(grace, asked, "accepted").status()).isEqualTo(200);
        streams.await(UsersConnected.class, event -> event.userId().equals(ada.id()));
        assertThat(names(as(ada).get(CONNECTIONS + "?state=accepted"))).containsExactly(grace.username());
        assertThat(names(as(grace).get(CONNECTIONS + "?state=accepted"))).containsExactly(ada.username());
        assertThat(names(as(grace).get(CONNECTIONS + "?state=pending"))).isEmpty();
    }

    @Test
    void eitherEndsAConnection() {
        SignedInPerson ada = People.register(api);
        SignedInPerson grace = People.register(api);
        Answer asked = ask(ada, grace);
        answer(grace, asked, "accepted");

        assertThat(as(grace).delete(CONNECTIONS + "/" + id(asked)).status()).isEqualTo(204);

        streams.await(UsersDisconnected.class, event -> event.userId().equals(ada.id()));
        assertThat(names(as(ada).get(CONNECTIONS))).isEmpty();
        assertThat(as(grace).delete(CONNECTIONS + "/" + id(asked)).problem()).isEqualTo("connection-not-found");
    }

    @Test
    void whoWasDeclinedAsksNoMoreButWhoDeclinedMay() {
        SignedInPerson ada = People.register(api);
        SignedInPerson grace = People.register(api);
        Answer asked = ask(ada, grace);
        answer(grace, asked, "declined");

        assertThat(as(ada).delete(CONNECTIONS + "/" + id(asked)).problem()).isEqualTo("connection-not-pending");
        assertThat(ask(ada, grace).problem()).isEqualTo("connection-exists");
        assertThat(ask(grace, ada).status()).isEqualTo(201);
    }

    @Test
    void ofTwoWhoAskEachOtherAtOnceOneSucceeds() throws Exception {
        SignedInPerson ada = People.register(api);
        SignedInPerson grace = People.register(api);

        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = clients.invokeAll(List.of(
                    () -> ask(ada, grace).status(), () -> ask(grace, ada).status()));

            assertThat(answers.stream().map(Future::resultNow)).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void aBlockEndsAConnectionAndRequests() {
        SignedInPerson ada = People.register(api);
        SignedInPerson troll = People.register(api);
        answer(troll, ask(ada, troll), "accepted");

        as(ada).put("/api/v1/users/" + troll.id() + "/block", null);

        assertThat(names(as(ada).get(CONNECTIONS))).isEmpty();
        streams.await(UsersDisconnected.class, event -> event.userId().equals(ada.id()));
        assertThat(ask(troll, ada).problem()).isEqualTo("user-not-found");
        assertThat(ask(ada, troll).problem()).isEqualTo("blocked-by-you");
    }

    @Test
    void aStrangersConnectionDoesNotExist() {
        SignedInPerson ada = People.register(api);
        SignedInPerson grace = People.register(api);
        SignedInPerson stranger = People.register(api);
        Answer asked = ask(ada, grace);

        assertThat(answer(stranger, asked, "accepted").problem()).isEqualTo("connection-not-found");
        assertThat(as(stranger).get(CONNECTIONS + "/" + id(asked)).problem()).isEqualTo("connection-not-found");
        assertThat(as(stranger).delete(CONNECTIONS + "/" + id(asked)).problem()).isEqualTo("connection-not-found");
        assertThat(api.get(CONNECTIONS).status()).isEqualTo(401);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        SignedInPerson ada = People.register(api);
        SignedInPerson grace = People.register(api);
        Answer asked = ask(ada, grace);

        assertThat(ask(ada, ada).problem()).isEqualTo("oneself");
        assertThat(ask(ada, grace).problem()).isEqualTo("connection-exists");
        assertThat(as(ada).post(CONNECTIONS, Map.of("userId", UUID.randomUUID()))
                        .problem())
                .isEqualTo("user-not-found");
        assertThat(as(ada).post(CONNECTIONS, Map.of("userId", grace.id(), "message", "x".repeat(301)))
                        .status())
                .isEqualTo(400);
        assertThat(answer(grace, asked, "perhaps").status()).isEqualTo(400);
        assertThat(as(ada).get(CONNECTIONS + "?state=perhaps").status()).isEqualTo(400);
    }

    private Answer ask(SignedInPerson person, SignedInPerson other) {
        return as(person).post(CONNECTIONS, Map.of("userId", other.id(), "message", "We met at the fair"));
    }

    private Answer answer(SignedInPerson person, Answer asked, String state) {
        return as(person).put(CONNECTIONS + "/" + id(asked), Map.of("state", state));
    }

    private static String id(Answer asked) {
        return asked.body().path("id").stringValue();
    }

    private Caller as(SignedInPerson person) {
        return api.withToken(person.accessToken());
    }

    private static List<String> names(Answer answer) {
        return answer.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("user").path("username").stringValue())
                .toList();
    }
}
