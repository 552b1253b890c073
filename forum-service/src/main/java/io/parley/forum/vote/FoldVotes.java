package io.parley.forum.vote;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.parley.contracts.forum.PostVote;
import io.parley.contracts.forum.PostVoted;
import io.parley.forum.reputation.Reputation;
import io.parley.forum.topic.Topics;
import io.parley.messaging.Outbox;
import io.parley.web.sql.Columns;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Counts the votes that were cast since the last time, topic by topic, and tells of them: many at once are one event. */
@Component
class FoldVotes {

    private static final Logger log = LoggerFactory.getLogger(FoldVotes.class);
    private static final int CHUNK = 500;

    private static final String WAITING =
            "select distinct post.topic_id from vote_change change join post on post.id = change.post_id";

    private static final String TAKE = """
            delete from vote_change where id in (
                select change.id from vote_change change join post on post.id = change.post_id
                 where post.topic_id = :topic order by change.id limit :limit)
            returning id, post_id, user_id, value, before""";

    private static final String COUNT = """
            update post set up_count = post.up_count + :up, down_count = post.down_count + :down
              from topic t
             where post.id = :post and t.id = post.topic_id
            returning post.id as post_id, post.topic_id, post.number, post.author_id, post.up_count, post.down_count,
                      t.forum_id, t.org_id, coalesce(post.deleted_at, t.deleted_at) is not null as gone""";

    private final Topics topics;
    private final Reputation reputation;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final TransactionOperations transactions;

    FoldVotes(
            Topics topics, Reputation reputation, JdbcClient jdbc, Outbox outbox, TransactionOperations transactions) {
        this.topics = topics;
        this.reputation = reputation;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${parley.forum.votes.fold-every:PT0.2S}")
    void run() {
        try {
            jdbc.sql(WAITING).query(UUID.class).list().forEach(this::handle);
        } catch (DataAccessException | TransactionException away) {
            log.info("Votes wait for the next turn: {}", away.getClass().getSimpleName());
        }
    }

    /** Counts all that wait in one topic. */
    public void handle(UUID topicId) {
        boolean more = true;
        while (more) more = Boolean.TRUE.equals(transactions.execute(_ -> foldSome(topicId)));
    }

    private boolean foldSome(UUID topicId) {
        topics.hold(topicId);
        List<Change> taken = jdbc.sql(TAKE)
                .param("topic", topicId)
                .param("limit", CHUNK)
                .query(Change.class)
                .list();
        taken.stream()
                .sorted(Comparator.comparingLong(Change::id))
                .collect(groupingBy(Change::postId, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(post -> fold(post.getKey(), post.getValue()))
                .sorted(Comparator.comparing(PostVoted::authorId))
                .forEach(post -> reputation.voted(post.orgId(), post.authorId(), post.postId(), post.votes()));
        return taken.size() == CHUNK;
    }

    private PostVoted fold(UUID postId, List<Change> changes) {
        int up = changes.stream().mapToInt(change -> change.moved(1)).sum();
        int down = changes.stream().mapToInt(change -> change.moved(-1)).sum();
        Counted counted = jdbc.sql(COUNT)
                .param("post", postId)
                .param("up", up)
                .param("down", down)
                .query((row, _) -> new Counted(
                        Columns.uuid(row, "topic_id"),
                        Columns.uuid(row, "forum_id"),
                        Columns.uuid(row, "org_id"),
                        Columns.uuid(row, "author_id"),
                        row.getInt("number"),
                        row.getInt("up_count"),
                        row.getInt("down_count"),
                        row.getBoolean("gone")))
                .single();
        if (counted.number() == 1) topics.voted(counted.topicId(), up, down);
        PostVoted voted =
                counted.voted(postId, changes.stream().map(Change::told).toList());
        if (!counted.gone())
            outbox.append(voted, changes.size() == 1 ? changes.getFirst().userId() : null);
        return voted;
    }

    private record Change(long id, UUID postId, UUID userId, int value, int before) {

        int moved(int kind) {
            return (value == kind ? 1 : 0) - (before == kind ? 1 : 0);
        }

        PostVote told() {
            return new PostVote(userId, value, before);
        }
    }

    private record Counted(
            UUID topicId,
            UUID forumId,
            UUID orgId,
            UUID authorId,
            int number,
            int upCount,
            int downCount,
            boolean gone) {

        PostVoted voted(UUID postId, List<PostVote> votes) {
            int score = upCount - downCount;
            return new PostVoted(postId, topicId, forumId, orgId, authorId, number, upCount, downCount, score, votes);
        }
    }
}
