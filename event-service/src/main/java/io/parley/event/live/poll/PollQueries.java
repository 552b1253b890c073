package io.parley.event.live.poll;

import io.parley.event.live.tally.Tallies;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads polls as somebody sees them. */
@Component
public class PollQueries {

    private static final String SELECT = """
            select p.id, p.question, p.multiple, %s, %s as voters,
                   array(select o.id from live_poll_option o join live_ballot b on b.poll_id = o.poll_id
                          where o.poll_id = p.id and b.user_id = :viewer and o.position = any(b.positions)
                          order by o.position) as choices
              from live_poll p""".formatted(PollState.COLUMN, Tallies.count("p.id", "0"));
    private static final String OF_EVENT =
            SELECT + " where p.event_id = :event and (p.opened_at is not null or :all) order by p.created_at, p.id";
    private static final String OPTIONS = "select o.id, o.text, " + Tallies.count("o.poll_id", "o.position")
            + " as votes from live_poll_option o where o.poll_id = :poll order by o.position";

    private final JdbcClient jdbc;

    PollQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The polls of a session, in the order in which they were made.
     *
     * @param all whether drafts are among them
     */
    public List<PollView> of(UUID eventId, @Nullable UUID viewer, boolean all) {
        return jdbc
                .sql(OF_EVENT)
                .param("event", eventId)
                .param("viewer", viewer, Types.OTHER)
                .param("all", all)
                .query((row, _) -> view(row))
                .list()
                .stream()
                .map(this::withOptions)
                .toList();
    }

    PollView one(UUID pollId, UUID viewer) {
        return withOptions(jdbc.sql(SELECT + " where p.id = :poll")
                .param("poll", pollId)
                .param("viewer", viewer)
                .query((row, _) -> view(row))
                .single());
    }

    private PollView withOptions(PollView poll) {
        List<PollOptionView> options = jdbc.sql(OPTIONS)
                .param("poll", poll.id())
                .query((row, _) ->
                        new PollOptionView(Columns.uuid(row, "id"), row.getString("text"), row.getInt("votes")))
                .list();
        return new PollView(
                poll.id(), poll.question(), poll.multiple(), poll.state(), options, poll.voters(), poll.myChoices());
    }

    private static PollView view(ResultSet row) throws SQLException {
        return new PollView(
                Columns.uuid(row, "id"),
                row.getString("question"),
                row.getBoolean("multiple"),
                PollState.ofWire(row.getString("state")),
                List.of(),
                row.getInt("voters"),
                Stream.of((UUID[]) row.getArray("choices").getArray()).toList());
    }
}
