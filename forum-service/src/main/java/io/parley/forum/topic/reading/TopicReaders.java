package io.parley.forum.topic.reading;

import io.parley.forum.ForumProblem;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how far people have read. */
@Component
class TopicReaders {

    // Devices report in any order, so nobody's position goes back.
    private static final String ADVANCE = """
        insert into topic_reader (user_id, topic_id, number, read_at)
        select :user, id, least(:number, last_post_number), :now from topic where id = :topic and deleted_at is null
        on conflict (user_id, topic_id) do update set number = excluded.number, read_at = excluded.read_at
         where topic_reader.number < excluded.number\
        """;

    private static final String ONE = """
        select r.number as read_number, t.last_post_number, t.last_post_number - r.number as unread
          from topic_reader r join topic t on t.id = r.topic_id and t.deleted_at is null
         where r.user_id = :user and r.topic_id = :topic\
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TopicReaders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether that is further than before. */
    boolean advance(UUID userId, UUID topicId, int number) {
        return jdbc.sql(ADVANCE)
                        .param("user", userId)
                        .param("topic", topicId)
                        .param("number", number)
                        .param("now", Columns.at(clock.instant()))
                        .update()
                == 1;
    }

    /** @throws Problem {@code topic-not-found} if the topic is gone */
    ReadView one(UUID userId, UUID topicId) {
        return jdbc.sql(ONE)
                .param("user", userId)
                .param("topic", topicId)
                .query(ReadView.class)
                .optional()
                .orElseThrow(ForumProblem.TOPIC_NOT_FOUND::exception);
    }
}
