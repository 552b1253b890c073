package io.parley.forum.topic.poll;

import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what people chose, and the counts. Whoever writes here holds the poll's row. */
@Component
class Ballots {

    private static final String CAST = """
        insert into poll_ballot (poll_id, user_id, choices, cast_at) values (:poll, :user, :choices, :now)
        on conflict (poll_id, user_id) do update set choices = excluded.choices, cast_at = excluded.cast_at\
        """;

    private static final String COUNT = """
        update poll_option
           set votes = votes + cast(id = any(:after) as integer) - cast(id = any(:before) as integer)
         where poll_id = :poll and (id = any(:after)) <> (id = any(:before))\
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Ballots(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the user chose, the best first; empty for one who cast none. */
    List<UUID> of(UUID pollId, UUID userId) {
        return jdbc.sql("select choices from poll_ballot where poll_id = :poll and user_id = :user")
                .param("poll", pollId)
                .param("user", userId)
                .query((row, _) ->
                        Arrays.asList((UUID[]) row.getArray("choices").getArray()))
                .optional()
                .orElse(List.of());
    }

    /** No choices take the ballot back. */
    void change(Poll poll, UUID userId, List<UUID> before, List<UUID> after) {
        store(poll.id(), userId, after);
        jdbc.sql(COUNT)
                .param("poll", poll.id())
                .param("before", poll.counted(before).toArray(UUID[]::new))
                .param("after", poll.counted(after).toArray(UUID[]::new))
                .update();
        int more = (after.isEmpty() ? 0 : 1) - (before.isEmpty() ? 0 : 1);
        jdbc.sql("update poll set voters = voters + :more where id = :poll")
                .param("more", more)
                .param("poll", poll.id())
                .update();
    }

    private void store(UUID pollId, UUID userId, List<UUID> choices) {
        if (choices.isEmpty()) {
            jdbc.sql("delete from poll_ballot where poll_id = :poll and user_id = :user")
                    .param("poll", pollId)
                    .param("user", userId)
                    .update();
            return;
        }
        jdbc.sql(CAST)
                .param("poll", pollId)
                .param("user", userId)
                .param("choices", choices.toArray(UUID[]::new))
                .param("now", Columns.at(clock.instant()))
                .update();
    }
}
