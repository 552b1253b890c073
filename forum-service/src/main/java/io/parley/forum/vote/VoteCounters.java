package io.parley.forum.vote;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** For operators, on the management port: GET tells how many posts and topics are counted wrong, POST counts them anew. */
@Component
@Endpoint(id = "votes")
class VoteCounters {

    // What the counters have to be: the votes as they are, without what waits to be folded.
    private static final String RIGHT = """
            with sums as (
                select post_id, sum(up) as up, sum(down) as down
                  from (select post_id, (value = 1)::int as up, (value = -1)::int as down from vote
                        union all
                        select post_id, (before = 1)::int - (value = 1)::int, (before = -1)::int - (value = -1)::int
                          from vote_change) each
                 group by post_id),
            counted as (
                select post.id, post.topic_id, post.number, coalesce(sums.up, 0)::int as up, coalesce(sums.down, 0)::int as down
                  from post left join sums on sums.post_id = post.id)
            """;

    private static final String WRONG = RIGHT + """
            select (select count(*) from post join counted using (id)
                     where (post.up_count, post.down_count) <> (counted.up, counted.down)) as posts,
                   (select count(*) from topic join counted on counted.topic_id = topic.id and counted.number = 1
                     where (topic.up_count, topic.down_count) <> (counted.up, counted.down)) as topics""";

    private static final String RECOUNT_POSTS = RIGHT + """
            update post set up_count = counted.up, down_count = counted.down from counted
             where counted.id = post.id and (post.up_count, post.down_count) <> (counted.up, counted.down)""";

    private static final String RECOUNT_TOPICS = RIGHT + """
            update topic set up_count = counted.up, down_count = counted.down from counted
             where counted.topic_id = topic.id and counted.number = 1
               and (topic.up_count, topic.down_count) <> (counted.up, counted.down)""";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    VoteCounters(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** How many posts and topics were counted wrong. */
    record Miscounted(long posts, long topics) {}

    @ReadOperation
    Miscounted verify() {
        return jdbc.sql(WRONG).query(Miscounted.class).single();
    }

    @WriteOperation
    Miscounted rebuild() {
        return transactions.execute(_ -> {
            // Who votes waits meanwhile, and so does whoever folds.
            jdbc.sql("lock table vote_change in share row exclusive mode").update();
            return new Miscounted(
                    jdbc.sql(RECOUNT_POSTS).update(), jdbc.sql(RECOUNT_TOPICS).update());
        });
    }
}
