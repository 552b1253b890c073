package io.parley.event.live.poll;

import io.parley.contracts.event.LivePollVoted;
import io.parley.event.live.tally.Tallies;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How polls stand, as it is told. */
@Component
public class PollCounts {

    private static final String COUNTS =
            """
            select p.id, p.event_id, e.org_id, %s as voters,
                   array(select cast(%s as integer) from live_poll_option o where o.poll_id = p.id order by o.position) as votes
              from live_poll p join event e on e.id = p.event_id
             where p.id = any(:ids)""".formatted(Tallies.count("p.id", "0"), Tallies.count("o.poll_id", "o.position"));

    private final JdbcClient jdbc;

    PollCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are open polls among these; none of them is closed until the transaction ends. */
    public List<LivePollVoted> voted(Collection<UUID> ids) {
        List<UUID> open = jdbc.sql("""
                        select id from live_poll
                         where id = any(:ids) and opened_at is not null and closed_at is null order by id for share""")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        return count(open);
    }

    LivePollVoted of(UUID id) {
        return count(List.of(id)).getFirst();
    }

    private List<LivePollVoted> count(Collection<UUID> ids) {
        return jdbc.sql(COUNTS)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> count(row))
                .list();
    }

    private static LivePollVoted count(ResultSet row) throws SQLException {
        return new LivePollVoted(
                Columns.uuid(row, "event_id"),
                Columns.uuid(row, "org_id"),
                Columns.uuid(row, "id"),
                List.of((Integer[]) row.getArray("votes").getArray()),
                row.getInt("voters"));
    }
}
