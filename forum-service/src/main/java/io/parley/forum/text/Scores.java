package io.parley.forum.text;

/** What people think of posts and topics, in SQL. */
public final class Scores {

    /**
     * Columns {@code score} and {@code my_vote} of a {@code post}, with a parameter {@code viewer}: what is folded, and what
     * waits for it.
     */
    public static final String OF_POST = """
            post.up_count - post.down_count + coalesce(
                (select sum(change.value - change.before) from vote_change change where change.post_id = post.id), 0) as score,
            coalesce((select vote.value from vote where vote.post_id = post.id and vote.user_id = :viewer), 0) as my_vote""";

    /** Column {@code my_vote} of a topic {@code t}, with a parameter {@code viewer}. */
    public static final String MINE_OF_TOPIC = """
            coalesce((select vote.value from post opening join vote on vote.post_id = opening.id
                       where opening.topic_id = t.id and opening.number = 1 and vote.user_id = :viewer), 0) as my_vote""";

    private Scores() {}
}
