package io.parley.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.ParleyIntegrationTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever refreshes at once, in random waves: one line of successors lives, or none once a dead token was shown. */
@ParleyIntegrationTest
class RefreshLineIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void oneLineLivesUntilADeadTokenIsShown(long seed) throws InterruptedException {
        Random dice = new Random(seed);
        SignedInPerson person = People.register(api);
        List<String> line = new ArrayList<>(List.of(person.refreshToken()));

        for (int wave = 0; wave < 5; wave++) {
            Set<String> next = goodOnes(refreshed(Collections.nCopies(1 + dice.nextInt(12), line.getLast())));
            assertThat(next).hasSize(1);
            line.addAll(next);
            assertThat(line).doesNotHaveDuplicates();
            assertThat(sessionsOf(person)).isEqualTo(1);
        }

        String dead = line.get(dice.nextInt(line.size() - 2));
        List<String> shown = new ArrayList<>(Collections.nCopies(dice.nextInt(6), line.getLast()));
        shown.add(dice.nextInt(shown.size() + 1), dead);
        line.addAll(goodOnes(refreshed(shown)));

        assertThat(goodOnes(refreshed(line))).isEmpty();
        assertThat(sessionsOf(person)).isZero();
    }

    private List<Answer> refreshed(List<String> tokens) throws InterruptedException {
        List<Callable<Answer>> tabs = tokens.stream().map(this::tab).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(tabs).stream().map(Future::resultNow).toList();
        }
    }

    private Callable<Answer> tab(String token) {
        return () -> api.post("/api/v1/auth/refresh", Map.of("refreshToken", token));
    }

    private static Set<String> goodOnes(List<Answer> answers) {
        assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 401);
        return answers.stream()
                .filter(answer -> answer.status() == 200)
                .map(answer -> SignedInPerson.of(answer).refreshToken())
                .collect(Collectors.toSet());
    }

    private int sessionsOf(SignedInPerson person) {
        return jdbc.sql("select count(*) from session where user_id = ? and ended_at is null")
                .param(person.id())
                .query(Integer.class)
                .single();
    }
}
