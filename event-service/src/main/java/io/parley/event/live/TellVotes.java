package io.parley.event.live;

import io.parley.event.live.poll.PollCounts;
import io.parley.event.live.question.Questions;
import io.parley.event.live.tally.Tallies;
import io.parley.messaging.Outbox;
import io.parley.web.sql.Locks;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Folds the votes that came, and tells the new counts: one event for thousands of votes. */
@Component
class TellVotes {

    private static final Logger log = LoggerFactory.getLogger(TellVotes.class);

    private final Tallies tallies;
    private final Questions questions;
    private final PollCounts polls;
    private final Outbox outbox;
    private final Locks locks;
    private final TransactionTemplate transaction;

    TellVotes(
            Tallies tallies,
            Questions questions,
            PollCounts polls,
            Outbox outbox,
            Locks locks,
            TransactionTemplate transaction) {
        this.tallies = tallies;
        this.questions = questions;
        this.polls = polls;
        this.outbox = outbox;
        this.locks = locks;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    void run() {
        try {
            if (tallies.haveChanged()) transaction.executeWithoutResult(_ -> fold());
        } catch (DataAccessException | TransactionException away) {
            log.info("Votes wait to be told: {}", away.getClass().getSimpleName());
        }
    }

    private void fold() {
        // Two instances must not tell counts in another order than that in which they were true.
        locks.hold(TellVotes.class.getName());
        List<UUID> changed = tallies.fold();
        questions.voted(changed).forEach(voted -> outbox.append(voted, null));
        polls.voted(changed).forEach(voted -> outbox.append(voted, null));
    }
}
