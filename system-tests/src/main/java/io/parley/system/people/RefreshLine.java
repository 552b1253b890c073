package io.parley.system.people;

import io.parley.system.client.Answer;
import io.parley.system.client.Parley;
import io.parley.system.client.Session;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** One refresh token after the other, each shown by many at once. */
final class RefreshLine {

    private static final int AT_ONCE = 64;

    private RefreshLine() {}

    /** How often a token had not just one successor; the line ends where it has none. */
    static int forks(Parley identity, int rounds) throws InterruptedException {
        Session person = SignInTimes.register(identity);
        String token = Objects.requireNonNull(person.refreshToken());
        int forks = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < rounds; round++) {
                Set<String> successors = refreshed(identity, token, threads);
                if (successors.size() != 1) forks++;
                if (successors.isEmpty()) break;
                token = successors.iterator().next();
            }
        }
        return forks;
    }

    private static Set<String> refreshed(Parley identity, String token, ExecutorService threads)
            throws InterruptedException {
        Callable<Answer> refresh = () -> identity.anonymous().post("/auth/refresh", Map.of("refreshToken", token));
        List<Future<Answer>> answers = threads.invokeAll(Collections.nCopies(AT_ONCE, refresh));
        return answers.stream()
                .map(Future::resultNow)
                .filter(Answer::isSuccess)
                .map(answer -> answer.string("refreshToken"))
                .collect(Collectors.toSet());
    }
}
