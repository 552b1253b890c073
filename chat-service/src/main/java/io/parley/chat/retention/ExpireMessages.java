package io.parley.chat.retention;

import io.parley.chat.message.Messages;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes messages that are older than their channel keeps them, a few in each transaction, and tells of each. */
@Component
class ExpireMessages {

    private static final Logger log = LoggerFactory.getLogger(ExpireMessages.class);
    private static final int CHUNK = 100;

    // One that is being written in waits for the next turn.
    private static final String TAKE = """
            select id from channel p
             where p.retention_days is not null and p.deleted_at is null
               and exists (select from message
                            where message.channel_id = p.id and message.deleted_at is null
                              and message.created_at < cast(:now as timestamptz) - make_interval(days => p.retention_days))
             limit 1 for no key update skip locked""";

    private static final String EXPIRED = """
            select message.id from message join channel p on p.id = message.channel_id
             where p.id = :channel and message.deleted_at is null
               and message.created_at < cast(:now as timestamptz) - make_interval(days => p.retention_days)
             order by message.seq limit :limit""";

    private final JdbcClient jdbc;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExpireMessages(JdbcClient jdbc, Messages messages, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${parley.chat.retention.first:PT1M}",
            fixedDelayString = "${parley.chat.retention.every:PT10M}")
    void run() {
        try {
            boolean more = true;
            while (more) more = Boolean.TRUE.equals(transaction.execute(_ -> expireSome()));
        } catch (DataAccessException | TransactionException away) {
            log.info("Nothing expired, the next turn will: {}", away.getClass().getSimpleName());
        }
    }

    private boolean expireSome() {
        List<UUID> channels = jdbc.sql(TAKE)
                .param("now", Columns.at(clock.instant()))
                .query(UUID.class)
                .list();
        channels.forEach(this::expireIn);
        return !channels.isEmpty();
    }

    private void expireIn(UUID channelId) {
        List<UUID> expired = jdbc.sql(EXPIRED)
                .param("channel", channelId)
                .param("now", Columns.at(clock.instant()))
                .param("limit", CHUNK)
                .query(UUID.class)
                .list();
        expired.forEach(messages::expire);
    }
}
