package io.parley.event.live.poll;

import io.parley.contracts.event.PollOption;
import io.parley.event.EventProblem;
import io.parley.messaging.Ids;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps polls and ballots. */
@Component
class LivePolls {

    private static final String ADD = """
            insert into live_poll (id, event_id, question, multiple, created_at)
            values (:id, :event, :question, :multiple, :now)""";
    private static final String ADD_OPTION = """
            insert into live_poll_option (id, poll_id, position, text) values (:option, :id, :position, :text)""";
    private static final String FIND = "select p.id, p.event_id, e.org_id, p.question, p.multiple, " + PollState.COLUMN
            + " from live_poll p join event e on e.id = p.event_id where p.id = :id";

    private final JdbcClient jdbc;
    private final Clock clock;

    LivePolls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(UUID eventId, PollRequest poll) {
        UUID id = Ids.next();
        at(ADD, id)
                .param("event", eventId)
                .param("question", poll.question())
                .param("multiple", poll.isMultiple())
                .param("now", Columns.at(clock.instant()))
                .update();
        List<String> texts = poll.distinctOptions();
        for (int i = 0; i < texts.size(); i++)
            at(ADD_OPTION, id)
                    .param("option", Ids.next())
                    .param("position", i + 1)
                    .param("text", texts.get(i))
                    .update();
        return id;
    }

    /**
     * One of them.
     *
     * @throws Problem {@code poll-not-found}
     */
    LivePoll find(UUID id) {
        return find(FIND, id);
    }

    /** One of them, which is neither opened nor closed until the transaction ends; others may vote meanwhile. */
    LivePoll keep(UUID id) {
        return find(FIND + " for share of p", id);
    }

    /** False if it was opened before. */
    boolean open(UUID id) {
        return turn("update live_poll set opened_at = :now where id = :id and opened_at is null", id);
    }

    /** Waits for those who just vote. False if it is not open. */
    boolean close(UUID id) {
        return turn(
                "update live_poll set closed_at = :now where id = :id and opened_at is not null and closed_at is null",
                id);
    }

    List<UUID> openOf(UUID eventId) {
        return jdbc.sql("select id from live_poll where event_id = ? and opened_at is not null and closed_at is null")
                .param(eventId)
                .query(UUID.class)
                .list();
    }

    private boolean turn(String sql, UUID id) {
        return at(sql, id).param("now", Columns.at(clock.instant())).update() == 1;
    }

    private LivePoll find(String sql, UUID id) {
        List<PollOption> options = at("select id, text from live_poll_option where poll_id = :id order by position", id)
                .query((row, _) -> new PollOption(Columns.uuid(row, "id"), row.getString("text")))
                .list();
        return at(sql, id)
                .query((row, _) -> poll(row, options))
                .optional()
                .orElseThrow(EventProblem.POLL_NOT_FOUND::exception);
    }

    private static LivePoll poll(ResultSet row, List<PollOption> options) throws SQLException {
        return new LivePoll(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "event_id"),
                Columns.uuid(row, "org_id"),
                row.getString("question"),
                row.getBoolean("multiple"),
                PollState.ofWire(row.getString("state")),
                options);
    }

    private StatementSpec at(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id);
    }
}
