package io.parley.forum.bounty;

import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Ends bounties whose time is over. */
@Component
class EndBounties {

    private static final Logger log = LoggerFactory.getLogger(EndBounties.class);

    private final JdbcClient jdbc;
    private final Bounties bounties;
    private final TransactionOperations transactions;
    private final Clock clock;

    EndBounties(JdbcClient jdbc, Bounties bounties, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.bounties = bounties;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${parley.forum.bounties.end-every:PT30S}")
    void run() {
        try {
            Instant now = clock.instant();
            jdbc.sql("select id from topic where bounty_until <= :now and deleted_at is null")
                    .param("now", Columns.at(now))
                    .query(UUID.class)
                    .list()
                    .forEach(topic -> transactions.executeWithoutResult(_ -> end(topic, now)));
        } catch (DataAccessException | TransactionException away) {
            log.info("No bounty ended, the next turn will: {}", away.getClass().getSimpleName());
        }
    }

    private void end(UUID topicId, Instant now) {
        bounties.lock(topicId)
                .filter(bounty -> bounty.userId() != null && !bounty.isOpenAt(now))
                .ifPresent(bounties::end);
    }
}
