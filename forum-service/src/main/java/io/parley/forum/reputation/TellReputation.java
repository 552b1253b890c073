package io.parley.forum.reputation;

import io.parley.contracts.forum.ReputationChanged;
import io.parley.messaging.Outbox;
import io.parley.web.sql.Locks;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Tells the others what people's reputation is now: what changes many times within a moment is told once. */
@Component
class TellReputation {

    private static final Logger log = LoggerFactory.getLogger(TellReputation.class);
    private static final int CHUNK = 500;

    private static final String TAKE = """
            with taken as (
                delete from reputation_due where id in (select id from reputation_due order by id limit :limit)
                returning org_id, user_id)
            select org_id, user_id, count(*) as times from taken group by org_id, user_id""";

    private static final String KEEP = """
            insert into reputation_told (user_id, org_id, total)
            select :user, :org, :total where not exists (select from organization_purge where org_id = :org)
            on conflict (user_id, org_id) do update set total = excluded.total
             where reputation_told.total <> excluded.total""";

    private final JdbcClient jdbc;
    private final ReputationQueries queries;
    private final Locks locks;
    private final Outbox outbox;
    private final TransactionOperations transactions;

    TellReputation(
            JdbcClient jdbc,
            ReputationQueries queries,
            Locks locks,
            Outbox outbox,
            TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.locks = locks;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${parley.forum.reputation.tell-every:PT2S}")
    void run() {
        try {
            boolean more = true;
            while (more) more = Boolean.TRUE.equals(transactions.execute(_ -> tellSome()));
        } catch (DataAccessException | TransactionException away) {
            log.info("Reputation is told at the next turn: {}", away.getClass().getSimpleName());
        }
    }

    // Another replica's turn could tell an older total after a newer one.
    private boolean tellSome() {
        locks.hold("reputation to be told");
        List<Due> due = jdbc.sql(TAKE).param("limit", CHUNK).query(Due.class).list();
        due.forEach(this::tell);
        return due.stream().mapToLong(Due::times).sum() == CHUNK;
    }

    private void tell(Due due) {
        int total = queries.total(due.userId(), due.orgId());
        boolean isNew = jdbc.sql(KEEP)
                        .param("user", due.userId())
                        .param("org", due.orgId())
                        .param("total", total)
                        .update()
                == 1;
        if (isNew) outbox.append(new ReputationChanged(due.userId(), due.orgId(), total), null);
    }

    private record Due(UUID orgId, UUID userId, long times) {}
}
