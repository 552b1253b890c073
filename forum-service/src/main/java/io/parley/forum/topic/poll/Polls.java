package io.parley.forum.topic.poll;

import io.parley.contracts.forum.PollChoice;
import io.parley.forum.ForumProblem;
import io.parley.messaging.Ids;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import io.parley.web.sql.Locks;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores polls. */
@Component
class Polls {

    private static final int MOST_IN_A_TOPIC = 20;

    private static final String ADD = """
        insert into poll (id, topic_id, author_id, question, kind, anonymous, closes_at, created_at)
        values (:id, :topic, :author, :question, :kind, :anonymous, :closesAt, :now)\
        """;

    private static final String ADD_OPTIONS = """
        insert into poll_option (id, poll_id, position, text)
        select id, :poll, nth, text
          from unnest(cast(:ids as uuid[]), cast(:texts as text[])) with ordinality as option (id, text, nth)\
        """;

    private final JdbcClient jdbc;
    private final Locks locks;

    Polls(JdbcClient jdbc, Locks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /**
     * Whether it was opened before, with the id that a client sends.
     *
     * @throws Problem {@code id-taken} if it is there, but not this author's or not in this topic
     */
    boolean isOpened(UUID id, UUID topicId, UUID authorId) {
        locks.hold(id);
        Optional<Poll> there = find(id);
        boolean same = there.filter(poll ->
                        poll.topicId().equals(topicId) && poll.authorId().equals(authorId))
                .isPresent();
        if (there.isPresent() && !same) throw ForumProblem.ID_TAKEN.exception();
        return same;
    }

    Optional<Poll> find(UUID id) {
        return jdbc.sql("select * from poll where id = :id")
                .param("id", id)
                .query((row, _) -> Poll.of(row))
                .optional();
    }

    /** The poll, whose ballots nobody else casts until the transaction ends. */
    Poll lock(UUID id) {
        return jdbc.sql("select * from poll where id = :id for update")
                .param("id", id)
                .query((row, _) -> Poll.of(row))
                .single();
    }

    /** @throws Problem {@code too-many-polls} */
    void add(Poll poll, List<String> texts) {
        // Two who open one at once count each other's.
        locks.hold("polls of " + poll.topicId());
        int there = jdbc.sql("select count(*) from poll where topic_id = :topic")
                .param("topic", poll.topicId())
                .query(Integer.class)
                .single();
        if (there >= MOST_IN_A_TOPIC) throw ForumProblem.TOO_MANY_POLLS.exception();
        insert(poll);
        jdbc.sql(ADD_OPTIONS)
                .param("poll", poll.id())
                .param("ids", Stream.generate(Ids::next).limit(texts.size()).toArray(UUID[]::new))
                .param("texts", texts.toArray(String[]::new))
                .update();
    }

    private void insert(Poll poll) {
        jdbc.sql(ADD)
                .param("id", poll.id())
                .param("topic", poll.topicId())
                .param("author", poll.authorId())
                .param("question", poll.question())
                .param("kind", poll.kind().wire())
                .param("anonymous", poll.anonymous())
                .param("closesAt", poll.closesAt() == null ? null : Columns.at(poll.closesAt()))
                .param("now", Columns.at(poll.createdAt()))
                .update();
    }

    List<PollChoice> choicesOf(UUID pollId) {
        return jdbc.sql("select id, text, votes from poll_option where poll_id = :poll order by position")
                .param("poll", pollId)
                .query(PollChoice.class)
                .list();
    }

    int votersOf(UUID pollId) {
        return jdbc.sql("select voters from poll where id = :poll")
                .param("poll", pollId)
                .query(Integer.class)
                .single();
    }
}
