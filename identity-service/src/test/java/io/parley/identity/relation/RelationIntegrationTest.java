package io.parley.identity.relation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.identity.UserBlocked;
import io.parley.contracts.identity.UserFollowed;
import io.parley.contracts.identity.UserUnfollowed;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Api.Caller;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class RelationIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Streams streams;

    @Test
    void whoFollowsIsListedOnBothSidesAndOnce() {
        SignedInPerson ada = People.register(api);
        SignedInPerson grace = People.register(api);

        assertThat(as(ada).put(path(grace, "follow"), null).status()).isEqualTo(204);
        assertThat(as(ada).put(path(grace, "follow"), null).status()).isEqualTo(204);

        assertThat(names(api.get(path(grace, "followers")))).containsExactly(ada.username());
        assertThat(names(api.get(path(ada, "following")))).containsExactly(grace.username());
        streams.await(UserFollowed.class, event -> event.userId().equals(ada.id()));
        assertThat(as(ada).delete(path(grace, "follow")).status()).isEqualTo(204);
        assertThat(as(ada).delete(path(grace, "follow")).status()).isEqualTo(204);
        streams.await(UserUnfollowed.class, event -> event.userId().equals(ada.id()));
        assertThat(streams.soFar(UserFollowed.class, event -> event.userId().equals(ada.id())))
                .hasSize(1);
        assertThat(names(api.get(path(grace, "followers")))).isEmpty();
    }

    @Test
    void theListsHavePages() {
        SignedInPerson star = People.register(api);
        List<SignedInPerson> fans = List.of(People.register(api), People.register(api), People.register(api));
        fans.forEach(fan -> as(fan).put(path(star, "follow"), null));

        Answer first = api.get(path(star, "followers") + "?limit=2");
        String cursor = first.body().path("nextCursor").stringValue();
        Answer second = api.get(path(star, "followers") + "?limit=2&cursor=" + cursor);

        assertThat(names(first))
                .containsExactly(fans.get(2).username(), fans.get(1).username());
        assertThat(names(second)).containsExactly(fans.get(0).username());
        assertThat(api.get(path(star, "followers") + "?cursor=bad").problem()).isEqualTo("invalid-cursor");
    }

    @Test
    void aBlockEndsThatEitherFollowsTheOtherAndIsNotTold() {
        SignedInPerson ada = People.register(api);
        SignedInPerson troll = People.register(api);
        as(ada).put(path(troll, "follow"), null);
        as(troll).put(path(ada, "follow"), null);

        assertThat(as(ada).put(path(troll, "block"), null).status()).isEqualTo(204);

        assertThat(names(api.get(path(ada, "followers")))).isEmpty();
        assertThat(names(api.get(path(troll, "followers")))).isEmpty();
        streams.await(UserBlocked.class, event -> event.otherId().equals(troll.id()));
        assertThat(as(troll).put(path(ada, "follow"), null).problem()).isEqualTo("user-not-found");
        assertThat(as(ada).put(path(troll, "follow"), null).problem()).isEqualTo("blocked-by-you");
        assertThat(names(as(ada).get("/api/v1/users/me/blocks"))).containsExactly(troll.username());
        assertThat(names(as(troll).get("/api/v1/users/me/blocks"))).isEmpty();
        as(ada).delete(path(troll, "block"));
        assertThat(as(troll).put(path(ada, "follow"), null).status()).isEqualTo(204);
    }

    @Test
    void whoBlocksAndWhoFollowsAtOnceLeaveNoFollower() throws Exception {
        SignedInPerson ada = People.register(api);
        SignedInPerson fan = People.register(api);

        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            clients.invokeAll(List.of(
                    () -> as(fan).put(path(ada, "follow"), null).status(),
                    () -> as(ada).put(path(fan, "block"), null).status(),
                    () -> as(fan).put(path(ada, "follow"), null).status()));
        }

        assertThat(names(api.get(path(ada, "followers")))).isEmpty();
    }

    @Test
    void whoIsMutedIsListedForTheCallerOnly() {
        SignedInPerson ada = People.register(api);
        SignedInPerson loud = People.register(api);

        assertThat(as(ada).put(path(loud, "mute"), null).status()).isEqualTo(204);

        assertThat(names(as(ada).get("/api/v1/users/me/mutes"))).containsExactly(loud.username());
        assertThat(names(as(loud).get("/api/v1/users/me/mutes"))).isEmpty();
        assertThat(as(loud).put(path(ada, "follow"), null).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"follow", "block", "mute"})
    void oneselfStrangersAndNobodyAreRefused(String what) {
        SignedInPerson ada = People.register(api);

        assertThat(as(ada).put(path(ada, what), null).problem()).isEqualTo("oneself");
        assertThat(as(ada).put("/api/v1/users/" + UUID.randomUUID() + "/" + what, null)
                        .problem())
                .isEqualTo("user-not-found");
        assertThat(as(ada).put("/api/v1/users/nonsense/" + what, null).status()).isEqualTo(404);
        assertThat(api.put(path(ada, what), null).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"followers", "following"})
    void listsOfNobodyAreNotFound(String list) {
        assertThat(api.get("/api/v1/users/" + UUID.randomUUID() + "/" + list).problem())
                .isEqualTo("user-not-found");
    }

    private Caller as(SignedInPerson person) {
        return api.withToken(person.accessToken());
    }

    private static String path(SignedInPerson person, String what) {
        return "/api/v1/users/" + person.id() + "/" + what;
    }

    private static List<String> names(Answer answer) {
        return answer.body()
                .path("items")
                .valueStream()
                .map(user -> user.path("username").stringValue())
                .toList();
    }
}
