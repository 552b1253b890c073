package io.parley.system.endurance;

import com.fasterxml.uuid.Generators;
import io.parley.system.client.Answer;
import io.parley.system.client.Session;
import io.parley.system.client.Unreachable;
import io.parley.system.command.Wait;
import io.parley.system.command.WaitedInVain;
import io.parley.system.endurance.Ledger.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** One thread for each author, who posts until closed. A post that was not acknowledged is sent again, with the same id. */
public final class Writers implements AutoCloseable {

    private static final int UNAUTHORIZED = 401;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final Duration TO_BE_ACKNOWLEDGED = Duration.ofMinutes(3);

    private final List<String> paths;
    private final String word;
    private final Ledger ledger;
    private final Duration pace;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<Future<?>> writing = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Writers(List<String> paths, String word, Ledger ledger, Duration pace) {
        this.paths = paths;
        this.word = word;
        this.ledger = ledger;
        this.pace = pace;
    }

    /**
     * Lets them begin.
     *
     * @param paths where each posts in turn
     * @param word with which each post begins
     */
    public static Writers start(List<Session> authors, List<String> paths, String word, Ledger ledger, Duration pace) {
        Writers writers = new Writers(paths, word, ledger, pace);
        authors.forEach(author -> writers.writing.add(writers.threads.submit(() -> writers.write(author))));
        return writers;
    }

    private void write(Session author) {
        Renewed session = new Renewed(author);
        for (int i = 0; !stopped.get(); i++) {
            String path = paths.get(i % paths.size());
            String id = Generators.timeBasedEpochGenerator().generate().toString();
            publish(session, path, id, "%s post %d".formatted(word, i));
            Wait.pause(pace);
        }
    }

    private void publish(Renewed author, String path, String id, String body) {
        long begin = System.nanoTime();
        while (!isAcknowledged(author, path, Map.of("id", id, "body", body))) {
            Wait.pause(BETWEEN_TRIES);
        }
        ledger.acknowledged(new Promise(id, author.session().user()), System.nanoTime() - begin);
    }

    private boolean isAcknowledged(Renewed author, String path, Map<String, String> post) {
        try {
            Answer answer = author.session().post(path, post);
            if (answer.status() == UNAUTHORIZED) return author.renew();
            if (answer.status() < 500 && answer.status() != 429) answer.orThrow();
            if (!answer.isSuccess()) ledger.failed(String.valueOf(answer.status()));
            return answer.isSuccess();
        } catch (Unreachable e) {
            ledger.failed("no answer");
            return false;
        }
    }

    /**
     * Returns when every post that was begun is acknowledged.
     *
     * @throws DrillFailed if one was refused for good, after which its author wrote no more
     * @throws WaitedInVain if that takes more than three minutes
     */
    @Override
    public void close() {
        stopped.set(true);
        try {
            Wait.ofAtMost(TO_BE_ACKNOWLEDGED).until("every post is acknowledged", this::unacknowledged);
            for (Future<?> writer : writing) {
                if (writer.state() == Future.State.FAILED)
                    throw new DrillFailed("A client was refused and gave up", writer.exceptionNow());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Optional<String> unacknowledged() {
        long waiting = writing.stream().filter(writer -> !writer.isDone()).count();
        return waiting == 0 ? Optional.empty() : Optional.of("%d clients send theirs again".formatted(waiting));
    }

    /** A session that goes on when its access token has expired, as every client's does. Of one thread. */
    private static final class Renewed {

        private Session session;

        Renewed(Session session) {
            this.session = session;
        }

        Session session() {
            return session;
        }

        /** Always false: what was refused has to be sent again. */
        boolean renew() {
            Map<String, String> token = Map.of("refreshToken", Objects.requireNonNull(session.refreshToken()));
            Answer answer = session.parley().anonymous().post("/auth/refresh", token);
            if (answer.status() < 500 && answer.status() != 429)
                session = session.parley().sessionOf(answer.orThrow());
            return false;
        }
    }
}
