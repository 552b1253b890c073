package io.parley.event.live.poll;

import io.parley.event.live.tally.Tallies;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps what everybody chose, one ballot each, and has it counted. */
@Component
class Ballots {

    private static final int VOTERS = 0;
    private static final String ADD = """
            insert into live_ballot (poll_id, user_id, positions) values (:poll, :user, :positions)
            on conflict do nothing""";

    private final JdbcClient jdbc;
    private final Tallies tallies;

    Ballots(JdbcClient jdbc, Tallies tallies) {
        this.jdbc = jdbc;
        this.tallies = tallies;
    }

    void put(UUID pollId, UUID userId, List<Integer> positions) {
        if (at(ADD, pollId, userId).param("positions", array(positions)).update() == 1) {
            tallies.add(pollId, VOTERS, 1);
        } else {
            taken(pollId, userId).forEach(position -> tallies.add(pollId, position, -1));
            at(
                            "update live_ballot set positions = :positions where poll_id = :poll and user_id = :user",
                            pollId,
                            userId)
                    .param("positions", array(positions))
                    .update();
        }
        positions.forEach(position -> tallies.add(pollId, position, 1));
    }

    private List<Integer> taken(UUID pollId, UUID userId) {
        return at(
                        "select positions from live_ballot where poll_id = :poll and user_id = :user for update",
                        pollId,
                        userId)
                .query((row, _) -> List.of((Integer[]) row.getArray("positions").getArray()))
                .single();
    }

    private StatementSpec at(String sql, UUID pollId, UUID userId) {
        return jdbc.sql(sql).param("poll", pollId).param("user", userId);
    }

    private static Integer[] array(List<Integer> positions) {
        return positions.toArray(Integer[]::new);
    }
}
