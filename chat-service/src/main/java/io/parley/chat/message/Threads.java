package io.parley.chat.message;

import io.parley.contracts.chat.ThreadSummary;
import io.parley.web.sql.Columns;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What messages show of the threads that began with them. Whoever writes here holds the channel's row. */
@Component
class Threads {

    private static final String REPLIED = """
            update message
               set reply_count = reply_count + 1, last_reply_at = :now,
                   participants = array(select unnest(array_prepend(:author, array_remove(participants, :author))) limit 5)
             where id = :thread and channel_id = :channel and thread_id is null and deleted_at is null
            returning reply_count, last_reply_at, participants""";

    private static final String RECOUNT = """
            update message root
               set reply_count = left_over.replies, last_reply_at = left_over.last_at,
                   participants = array(select author_id from message
                                         where thread_id = :thread and deleted_at is null
                                         group by author_id order by max(seq) desc limit 5)
              from (select count(*) as replies, max(created_at) as last_at
                      from message where thread_id = :thread and deleted_at is null) left_over
             where root.id = :thread
            returning root.reply_count, root.last_reply_at, root.participants""";

    private final JdbcClient jdbc;

    Threads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static ThreadSummary summary(ResultSet row) throws SQLException {
        Array participants = row.getArray("participants");
        return new ThreadSummary(
                row.getInt("reply_count"), Columns.instantOrNull(row, "last_reply_at"), List.of((UUID[])
                        participants.getArray()));
    }

    /** The thread with one reply more; empty if there is no message in the channel that can have one. */
    Optional<ThreadSummary> replied(UUID threadId, UUID channelId, UUID authorId, Instant now) {
        return jdbc.sql(REPLIED)
                .param("thread", threadId)
                .param("channel", channelId)
                .param("author", authorId)
                .param("now", Columns.at(now))
                .query((row, _) -> summary(row))
                .optional();
    }

    /** The thread when a reply has gone. */
    ThreadSummary recounted(UUID threadId) {
        return jdbc.sql(RECOUNT)
                .param("thread", threadId)
                .query((row, _) -> summary(row))
                .single();
    }
}
