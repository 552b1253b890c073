package io.parley.forum.vote;

import io.parley.forum.ForumProblem;
import io.parley.forum.reputation.ReputationRules;
import io.parley.forum.text.ParticipantGate;
import io.parley.forum.text.ParticipantGate.Participation;
import io.parley.forum.text.Post;
import io.parley.security.CurrentUser;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes one person's vote on a post. It writes that person's rows only, so that nobody waits for others who vote on the same. */
@Component
class CastVote {

    private static final String CAST = """
            with cast_vote as (
                insert into vote (post_id, user_id, value, voted_at) values (:post, :user, :value, :now)
                on conflict (post_id, user_id) do update set value = excluded.value, voted_at = excluded.voted_at
                 where vote.value <> excluded.value
                returning new.value as value, coalesce(old.value, 0) as before)
            insert into vote_change (post_id, user_id, value, before)
            select :post, :user, value, before from cast_vote where value <> before""";

    private static final String COUNTED = """
            select up_count - down_count + coalesce(sum(change.value - change.before), 0) as score, count(change.id) as waiting
              from post left join vote_change change on change.post_id = post.id
             where post.id = :post group by post.id""";

    private final ParticipantGate gate;
    private final ReputationRules rules;
    private final FoldVotes foldVotes;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;

    CastVote(
            ParticipantGate gate,
            ReputationRules rules,
            FoldVotes foldVotes,
            JdbcClient jdbc,
            TransactionOperations transactions,
            Clock clock) {
        this.gate = gate;
        this.rules = rules;
        this.foldVotes = foldVotes;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Repeating it changes nothing. */
    public VoteView handle(UUID postId, int value, CurrentUser user) {
        Cast cast = Objects.requireNonNull(transactions.execute(_ -> cast(postId, value, user)));
        // Where one votes alone, lists are in order at once. Where many do, each would make the others wait.
        if (cast.waiting() == 1) foldVotes.handle(cast.topicId());
        return new VoteView(cast.score(), value);
    }

    private Cast cast(UUID postId, int value, CurrentUser user) {
        Participation participation = gate.admit(postId, user);
        Post post = participation.post();
        if (post.authorId().equals(user.id())) throw ForumProblem.OWN_POST.exception();
        if (value < 0) rules.requireVotingDown(user.id(), participation.forum().access());
        jdbc.sql(CAST)
                .param("post", postId)
                .param("user", user.id())
                .param("value", value)
                .param("now", Columns.at(clock.instant()))
                .update();
        return jdbc.sql(COUNTED)
                .param("post", postId)
                .query((row, _) -> new Cast(post.topicId(), row.getInt("score"), row.getInt("waiting")))
                .single();
    }

    /** @param waiting votes on the post that its counters don't hold yet */
    private record Cast(UUID topicId, int score, int waiting) {}
}
