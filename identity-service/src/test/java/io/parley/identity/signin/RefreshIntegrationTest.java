package io.parley.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.identity.SessionRevoked;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

@ParleyIntegrationTest
class RefreshIntegrationTest {

    private static final String REFRESH = "/api/v1/auth/refresh";

    @Autowired
    private Api api;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aRefreshTokenIsTradedForANewPair() {
        SignedInPerson person = People.register(api);

        Answer answer = refresh(person.refreshToken());

        assertThat(answer.status()).isEqualTo(200);
        SignedInPerson next = SignedInPerson.of(answer);
        assertThat(next.refreshToken()).isNotEqualTo(person.refreshToken());
        assertThat(next.sessionId()).isEqualTo(person.sessionId());
        assertThat(api.withToken(next.accessToken()).get("/api/v1/users/me").status())
                .isEqualTo(200);
        assertThat(refresh(next.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void showingADeadOneEndsItsWholeSession() {
        SignedInPerson person = People.register(api);
        SignedInPerson next = SignedInPerson.of(refresh(person.refreshToken()));

        Answer reused = refresh(person.refreshToken());

        assertThat(reused.status()).isEqualTo(401);
        assertThat(reused.problem()).isEqualTo("invalid-refresh-token");
        assertThat(refresh(next.refreshToken()).status()).isEqualTo(401);
        assertThat(api.withToken(next.accessToken()).get("/api/v1/users/me").status())
                .isEqualTo(401);
        streams.await(SessionRevoked.class, event -> event.sessionId().equals(person.sessionId()));
    }

    @Test
    void anIdempotencyKeyDoesNotSaveTheThief() {
        SignedInPerson person = People.register(api);
        SignedInPerson next = SignedInPerson.of(refresh(person.refreshToken()));

        Answer reused = api.anonymous()
                .header("Idempotency-Key", "thief")
                .post(REFRESH, Map.of("refreshToken", person.refreshToken()));

        assertThat(reused.status()).isEqualTo(401);
        assertThat(refresh(next.refreshToken()).status()).isEqualTo(401);
    }

    @Test
    void otherSessionsOfTheSamePersonGoOn() {
        SignedInPerson person = People.register(api);
        SignedInPerson elsewhere = SignedInPerson.of(
                api.post("/api/v1/auth/login", Map.of("login", person.username(), "password", People.PASSWORD)));
        refresh(person.refreshToken());
        refresh(person.refreshToken());

        assertThat(refresh(elsewhere.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void aClientThatSendsOneTokenTwiceAtOnceKeepsItsSession() throws ExecutionException, InterruptedException {
        SignedInPerson person = People.register(api);
        // Both have read the token as good, and wait here for the row, until we let them write.
        TransactionStatus held = transactions.getTransaction(new DefaultTransactionDefinition());
        jdbc.sql("select 1 from session where id = :id for update")
                .param("id", person.sessionId())
                .query()
                .singleValue();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> first = threads.submit(() -> refresh(person.refreshToken()));
            Future<Answer> second = threads.submit(() -> refresh(person.refreshToken()));
            await().until(() -> waiting() == 2);
            transactions.rollback(held);

            List<Answer> answers = List.of(first.get(), second.get());

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            Answer won = answers.stream()
                    .filter(answer -> answer.status() == 200)
                    .findFirst()
                    .orElseThrow();
            assertThat(refresh(SignedInPerson.of(won).refreshToken()).status()).isEqualTo(200);
        }
    }

    @Test
    void whatIsNoGoodTokenIsRefused() {
        assertThat(refresh("nonsense").problem()).isEqualTo("invalid-refresh-token");
        assertThat(api.post(REFRESH, null).problem()).isEqualTo("invalid-refresh-token");
        assertThat(api.post(REFRESH, Map.of("refreshToken", "")).status()).isEqualTo(400);
        assertThat(api.post(REFRESH, Map.of("refreshToken", "a", "more", 1)).status())
                .isEqualTo(400);
    }

    @Test
    void anUnusedSessionExpires() {
        SignedInPerson person = People.register(api);
        jdbc.sql("update session set expires_at = now() - interval '1 second' where id = :id")
                .param("id", person.sessionId())
                .update();

        assertThat(refresh(person.refreshToken()).status()).isEqualTo(401);
    }

    @Test
    void theTokensThemselvesAreNotStored() {
        SignedInPerson person = People.register(api);
        refresh(person.refreshToken());

        assertThat(jdbc.sql("""
                        select (select count(*) from session where token_hash = :token)
                             + (select count(*) from spent_refresh_token where token_hash = :token)""")
                        .param("token", person.refreshToken())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long waiting() {
        return jdbc.sql(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like 'update session%'")
                .query(Long.class)
                .single();
    }

    private Answer refresh(String token) {
        return api.post(REFRESH, Map.of("refreshToken", token));
    }
}
