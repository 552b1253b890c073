package io.parley.event.live.question;

import io.parley.contracts.event.QuestionVoted;
import io.parley.event.EventProblem;
import io.parley.event.live.tally.Tallies;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps questions and who wants them answered. */
@Component
public class Questions {

    private static final String ADD = """
            insert into live_question (id, event_id, author_id, anonymous, body, created_at)
            values (:id, :event, :author, :anonymous, :body, :now)""";
    private static final String FIND = """
            select q.id, q.event_id, e.org_id, q.status
              from live_question q join event e on e.id = q.event_id
             where q.id = :id""";
    private static final String SETTLE = """
            update live_question
               set status = :status, answered_at = case when :status = 'answered' then cast(:now as timestamptz) end
             where id = :id and status <> :status""";
    private static final String VOTED = "select e.id as event_id, e.org_id, q.id, " + Tallies.count("q.id", "0")
            + " as votes from live_question q join event e on e.id = q.event_id where q.id = any(:ids) order by q.id";

    private final JdbcClient jdbc;
    private final Clock clock;

    Questions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @throws Problem {@code question-not-found}
     */
    Question find(UUID id) {
        return at(FIND, id)
                .query((row, _) -> Question.of(row))
                .optional()
                .orElseThrow(EventProblem.QUESTION_NOT_FOUND::exception);
    }

    /** Keeps a new one, and says when it was asked. */
    Instant add(UUID id, UUID eventId, UUID authorId, AskRequest question) {
        Instant now = clock.instant();
        at(ADD, id)
                .param("event", eventId)
                .param("author", authorId)
                .param("anonymous", question.isAnonymous())
                .param("body", question.body())
                .param("now", Columns.at(now))
                .update();
        return now;
    }

    /** False if it was so already. */
    boolean settle(UUID id, QuestionStatus status, Instant now) {
        return at(SETTLE, id)
                        .param("status", status.wire())
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    /** False if this user has voted for it already. */
    boolean vote(UUID id, UUID userId) {
        return at(
                                "insert into live_question_vote (question_id, user_id) values (:id, :user) on conflict do nothing",
                                id)
                        .param("user", userId)
                        .update()
                == 1;
    }

    /** False if this user has not voted for it. */
    boolean unvote(UUID id, UUID userId) {
        return at("delete from live_question_vote where question_id = :id and user_id = :user", id)
                        .param("user", userId)
                        .update()
                == 1;
    }

    /** How many want those answered that are questions among these. */
    public List<QuestionVoted> voted(Collection<UUID> ids) {
        return jdbc.sql(VOTED)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> new QuestionVoted(
                        Columns.uuid(row, "event_id"),
                        Columns.uuid(row, "org_id"),
                        Columns.uuid(row, "id"),
                        row.getInt("votes")))
                .list();
    }

    private StatementSpec at(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id);
    }
}
