package io.parley.forum.reputation;

import io.parley.contracts.forum.PostVote;
import io.parley.messaging.Ids;
import io.parley.web.sql.Columns;
import io.parley.web.sql.Locks;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the ledger of reputation. */
@Component
public class Reputation {

    /** Points that votes give one person in an organization on one day of UTC, at most. */
    static final int DAILY_CAP = 200;

    static final int VOTED_UP = 10;
    static final int VOTED_DOWN = -2;
    static final int SOLUTION = 15;

    private static final String FORGET_VOTES =
            "delete from reputation_entry where post_id = :post and cause = 'vote' and actor_id = any(:voters)";

    private static final String GIVE_FOR_VOTES = """
            with earned as (
                select coalesce(sum(points), 0) as points from reputation_entry
                 where org_id = :org and user_id = :user and reason = 'voted-up' and created_at >= :today),
            voted as (
                select *, row_number() over (partition by value order by nth) as of_its_kind
                  from unnest(cast(:ids as uuid[]), cast(:voters as uuid[]), cast(:values as integer[]))
                       with ordinality as voted (id, actor_id, value, nth))
            insert into reputation_entry (id, org_id, user_id, cause, reason, points, post_id, actor_id, created_at)
            select id, :org, :user, 'vote', case value when 1 then 'voted-up' else 'voted-down' end,
                   case value when 1 then greatest(0, least(:up, :cap - earned.points - :up * (of_its_kind - 1))) else :down end,
                   :post, actor_id, :now
              from voted cross join earned""";

    private static final String ADD = """
            insert into reputation_entry (id, org_id, user_id, cause, reason, points, post_id, actor_id, created_at)
            values (:id, :org, :user, :cause, :reason, :points, :post, :actor, :now)""";

    private static final String REMOVE = """
            with gone as (delete from reputation_entry where post_id = :post and cause = any(:causes) returning org_id, user_id)
            insert into reputation_due (org_id, user_id) select distinct org_id, user_id from gone""";

    private final JdbcClient jdbc;
    private final ReputationQueries queries;
    private final Locks locks;
    private final Clock clock;

    Reputation(JdbcClient jdbc, ReputationQueries queries, Locks locks, Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * Gives an author what these votes are worth instead of what their voters gave for the post before. Whoever calls it for
     * several authors goes by their ids, so that nobody waits for one who waits for them.
     */
    public void voted(UUID orgId, UUID authorId, UUID postId, List<PostVote> votes) {
        locks.hold("reputation of " + authorId + " in " + orgId);
        Map<UUID, Integer> last = new LinkedHashMap<>();
        votes.forEach(vote -> last.put(vote.userId(), vote.value()));
        jdbc.sql(FORGET_VOTES)
                .param("post", postId)
                .param("voters", last.keySet().toArray(UUID[]::new))
                .update();
        last.values().removeIf(value -> value == 0);
        if (!last.isEmpty()) give(orgId, authorId, postId, last);
        changed(orgId, authorId);
    }

    private void give(UUID orgId, UUID authorId, UUID postId, Map<UUID, Integer> votes) {
        Instant now = clock.instant();
        jdbc.sql(GIVE_FOR_VOTES)
                .param("ids", votes.keySet().stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("voters", votes.keySet().toArray(UUID[]::new))
                .param("values", votes.values().toArray(Integer[]::new))
                .param("org", orgId)
                .param("user", authorId)
                .param("post", postId)
                .param("up", VOTED_UP)
                .param("down", VOTED_DOWN)
                .param("cap", DAILY_CAP)
                .param("today", Columns.at(now.truncatedTo(ChronoUnit.DAYS)))
                .param("now", Columns.at(now))
                .update();
    }

    /** What one wrote solves what another one asked. */
    public void solved(UUID orgId, UUID authorId, UUID postId, UUID askerId) {
        if (authorId.equals(askerId)) return;
        add(orgId, authorId, "solution", "solution", SOLUTION, postId, askerId);
    }

    /** What it won goes, too. */
    public void unsolved(UUID postId) {
        remove(postId, "solution", "bounty");
    }

    /** What one has who is about to spend it: nobody else spends for them until the transaction ends. */
    public int ofOneWhoSpends(UUID orgId, UUID userId) {
        locks.hold("reputation of " + userId + " in " + orgId);
        return queries.total(userId, orgId);
    }

    /** Takes what one offers to who solves a topic. */
    public void offered(UUID orgId, UUID userId, UUID firstPostId, int points) {
        add(orgId, userId, "bounty", "bounty-offered", -points, firstPostId, userId);
    }

    /** Gives it back. */
    public void withdrawn(UUID firstPostId) {
        remove(firstPostId, "bounty");
    }

    /** Gives it to who solved the topic. */
    public void won(UUID orgId, UUID authorId, UUID postId, UUID offererId, int points) {
        add(orgId, authorId, "bounty", "bounty-won", points, postId, offererId);
    }

    private void add(UUID orgId, UUID userId, String cause, String reason, int points, UUID postId, UUID actorId) {
        jdbc.sql(ADD)
                .param("id", Ids.next())
                .param("org", orgId)
                .param("user", userId)
                .param("cause", cause)
                .param("reason", reason)
                .param("points", points)
                .param("post", postId)
                .param("actor", actorId)
                .param("now", Columns.at(clock.instant()))
                .update();
        changed(orgId, userId);
    }

    private void remove(UUID postId, String... causes) {
        jdbc.sql(REMOVE).param("post", postId).param("causes", causes).update();
    }

    /** {@link TellReputation} tells of it. */
    private void changed(UUID orgId, UUID userId) {
        jdbc.sql("insert into reputation_due (org_id, user_id) values (:org, :user)")
                .param("org", orgId)
                .param("user", userId)
                .update();
    }
}
