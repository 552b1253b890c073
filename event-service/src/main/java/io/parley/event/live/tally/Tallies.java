package io.parley.event.live.tally;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts votes. A vote is only added to a list, so that thousands who vote for the same at once don't wait for each other; what is
 * listed is folded into the counts in batches. Counts that are read have both.
 */
@Component
public class Tallies {

    private static final String FOLD = """
            with gone as (delete from live_tally_change returning target_id, position, delta),
                 folded as (insert into live_tally (target_id, position, votes)
                            select target_id, position, sum(delta) from gone group by target_id, position
                            on conflict (target_id, position) do update set votes = live_tally.votes + excluded.votes)
            select distinct target_id from gone""";

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The count as SQL.
     *
     * @param target what is counted, as an expression
     * @param position which of its options, as an expression
     */
    public static String count(String target, String position) {
        return """
                (select coalesce(sum(n.votes), 0) from (
                    select t.votes from live_tally t where t.target_id = %1$s and t.position = %2$s
                    union all
                    select c.delta from live_tally_change c where c.target_id = %1$s and c.position = %2$s) n)""".formatted(target, position);
    }

    /** Counts so many more, or less, with the caller's transaction. */
    public void add(UUID targetId, int position, int delta) {
        jdbc.sql("insert into live_tally_change (target_id, position, delta) values (:target, :position, :delta)")
                .param("target", targetId)
                .param("position", position)
                .param("delta", delta)
                .update();
    }

    public boolean haveChanged() {
        return jdbc.sql("select exists (select from live_tally_change)")
                .query(Boolean.class)
                .single();
    }

    /** Folds what is listed, and says of what. */
    public List<UUID> fold() {
        return jdbc.sql(FOLD).query(UUID.class).list();
    }
}
