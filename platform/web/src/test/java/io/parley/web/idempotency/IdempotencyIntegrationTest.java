package io.parley.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.web.Http;
import io.parley.web.sample.SampleApplication;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = SampleApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class IdempotencyIntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdempotentResponses responses;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.register(properties);
    }

    @BeforeEach
    void empty() {
        jdbc.sql("truncate note, idempotent_response").update();
    }

    @Test
    void theSameKeyAndBodyAnswersTheFirstResponseAgain() {
        Http.Answer first = post("one", "key-1");
        Http.Answer again = post("one", "key-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : List.of("Location", "ETag", "Content-Type", "Cache-Control")) {
            assertThat(again.header(header)).isNotEmpty().isEqualTo(first.header(header));
        }
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void withoutAKeyEachCallHasItsEffect() {
        http().post("/notes", body("one"));
        http().post("/notes", body("one"));
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void aKeyOfAnotherRequestIsRefused() {
        post("one", "key-1");
        Http.Answer otherBody = post("two", "key-1");
        assertThat(otherBody.status()).isEqualTo(422);
        assertThat(otherBody.problem()).isEqualTo("idempotency-key-reused");
        Http.Answer otherPath = http().post("/notes?x=1", body("one"), "X-Caller", "ada", "Idempotency-Key", "key-1");
        assertThat(otherPath.problem()).isEqualTo("idempotency-key-reused");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void ofManyAtOnceExactlyOneHasAnEffectAndAllTheSameAnswer() throws Exception {
        List<Callable<Http.Answer>> calls = Stream.generate(() -> (Callable<Http.Answer>) () -> post("one", "key-1"))
                .limit(8)
                .toList();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var bodies = clients.invokeAll(calls).stream()
                    .map(Future::resultNow)
                    .map(Http.Answer::body)
                    .collect(Collectors.toSet());
            assertThat(bodies).hasSize(1);
        }
        assertThat(notes()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conflict", "defect", "gone"})
    void aFailureLeavesNothingAndTheKeyIsFreeAgain(String text) {
        Http.Answer failed = post(text, "key-1");
        assertThat(failed.status()).isGreaterThanOrEqualTo(400);
        assertThat(failed.problem()).isNotEmpty();
        assertThat(notes()).isZero();
        assertThat(rows()).isZero();
        assertThat(post("fine", "key-1").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%blank%", "%long%"})
    void aKeyThatIsNoneIsRefused(String kind) {
        String key = kind.equals("%long%") ? "k".repeat(256) : " ";
        assertThat(post("one", key).problem()).isEqualTo("invalid-idempotency-key");
        assertThat(post("one", "k".repeat(255)).status()).isEqualTo(201);
    }

    @Test
    void theKeyDoesNotLieInTheClear() {
        post("one", "a-very-secret-key");
        String table = jdbc.sql(
                        "select caller || encode(key_hash, 'escape') || encode(response, 'escape') from idempotent_response")
                .query(String.class)
                .single();
        assertThat(table).contains("Location").doesNotContain("a-very-secret-key");
    }

    @Test
    void anAnswerThatHoldsASecretIsNeverStored() {
        Http.Answer first = http().post("/tokens/7", "{}", "X-Caller", "ada", "Idempotency-Key", "key-1");
        Http.Answer second = http().post("/tokens/7", "{}", "X-Caller", "ada", "Idempotency-Key", "key-1");
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.body()).isNotEqualTo(first.body());
        assertThat(rows()).isZero();
    }

    @Test
    void afterADayTheKeyIsNew() {
        post("one", "key-1");
        post("two", "key-2");
        jdbc.sql("update idempotent_response set created_at = created_at - interval '25 hours'")
                .update();
        Http.Answer again = post("three", "key-1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEmpty();
        assertThat(responses.purge()).isEqualTo(1);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aFormIsStillReadByItsController() {
        Http.Answer answer = http().postForm("/forms", "text=hello", "X-Caller", "ada", "Idempotency-Key", "key-1");
        assertThat(answer.body()).isEqualTo("hello");
    }

    @Test
    void aCallerSeesOnlyTheirOwnKeys() {
        Http.Answer adas = post("one", "key-1");
        Http.Answer bobs = http().post("/notes", body("one"), "X-Caller", "bob", "Idempotency-Key", "key-1");
        assertThat(bobs.status()).isEqualTo(201);
        assertThat(bobs.body()).isNotEqualTo(adas.body());
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void thoseWhoAreNotSignedInShareNoKeys() {
        Http.Answer one = http().post("/notes", body("one"), "Idempotency-Key", "key-1");
        Http.Answer other = http().post("/notes", body("one"), "Idempotency-Key", "key-1");
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.body()).isNotEqualTo(one.body());
        assertThat(rows()).isZero();
    }

    private Http.Answer post(String text, String key) {
        return http().post("/notes", body(text), "X-Caller", "ada", "Idempotency-Key", key);
    }

    private static String body(String text) {
        return "{\"text\":\"" + text + "\"}";
    }

    private long notes() {
        return jdbc.sql("select count(*) from note").query(Long.class).single();
    }

    private long rows() {
        return jdbc.sql("select count(*) from idempotent_response")
                .query(Long.class)
                .single();
    }

    private Http http() {
        return new Http(port);
    }
}
