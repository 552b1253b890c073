package io.parley.event.live.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.Ids;
import io.parley.test.ParleyIntegrationTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ParleyIntegrationTest
class TalliesIntegrationTest {

    private static final int VOTES = 5000;
    private static final int TAKEN_BACK = 250;

    @Autowired
    private Tallies tallies;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void ofFiveThousandVotesAtOnceNoneIsLostOrCountedTwiceWhileTheyAreFolded()
            throws InterruptedException, ExecutionException {
        UUID question = Ids.next();
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < VOTES; i++) {
            int nth = i;
            work.add(() -> vote(question, nth));
            if (i % 100 == 0) work.add(this::fold);
        }

        try (ExecutorService people = Executors.newFixedThreadPool(16)) {
            for (Future<Integer> one : people.invokeAll(work)) one.get();
        }

        assertThat(counted(question)).isEqualTo(VOTES - TAKEN_BACK);
        fold();
        assertThat(counted(question)).isEqualTo(VOTES - TAKEN_BACK);
        assertThat(jdbc.sql("select votes from live_tally where target_id = ? and position = 0")
                        .param(question)
                        .query(Integer.class)
                        .single())
                .isEqualTo(VOTES - TAKEN_BACK);
    }

    @Test
    void aVoteThatIsBeingGivenMakesNoOtherWait() {
        UUID question = Ids.next();

        transaction.executeWithoutResult(_ -> {
            tallies.add(question, 0, 1);
            try (ExecutorService another = Executors.newSingleThreadExecutor()) {
                assertThat(another.submit(() -> vote(question, 1))).succeedsWithin(Duration.ofSeconds(20));
            }
        });

        assertThat(counted(question)).isEqualTo(2);
    }

    // One in twenty changes their mind, in a transaction of its own.
    private int vote(UUID question, int nth) {
        transaction.executeWithoutResult(_ -> tallies.add(question, 0, 1));
        if (nth % (VOTES / TAKEN_BACK) == 0) transaction.executeWithoutResult(_ -> tallies.add(question, 0, -1));
        return nth;
    }

    private int fold() {
        return transaction.execute(_ -> tallies.fold().size());
    }

    private int counted(UUID question) {
        return jdbc.sql("select " + Tallies.count("cast(:id as uuid)", "0"))
                .param("id", question)
                .query(Integer.class)
                .single();
    }
}
