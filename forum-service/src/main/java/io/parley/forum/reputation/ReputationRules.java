package io.parley.forum.reputation;

import io.parley.forum.ForumProblem;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an organization lets people do by their reputation; moderators do it without. */
@Component
public class ReputationRules {

    private final JdbcClient jdbc;
    private final ReputationQueries queries;
    private final Clock clock;

    ReputationRules(JdbcClient jdbc, ReputationQueries queries, Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * Passes for those who may vote against posts.
     *
     * @throws Problem {@code reputation-too-low} for others
     */
    public void requireVotingDown(UUID userId, OrgAccess access) {
        int wanted = of(access.orgId()).voteDown();
        if (wanted == 0 || access.can(Permission.MODERATE)) return;
        if (queries.total(userId, access.orgId()) < wanted) throw ForumProblem.REPUTATION_TOO_LOW.exception();
    }

    RulesView of(UUID orgId) {
        return jdbc.sql("select vote_down from reputation_rule where org_id = :org")
                .param("org", orgId)
                .query(RulesView.class)
                .optional()
                .orElse(RulesView.USUAL);
    }

    void store(UUID orgId, RulesView rules) {
        jdbc.sql("""
                        insert into reputation_rule (org_id, vote_down, updated_at) values (:org, :voteDown, :now)
                        on conflict (org_id) do update set vote_down = excluded.vote_down, updated_at = excluded.updated_at""")
                .param("org", orgId)
                .param("voteDown", rules.voteDown())
                .param("now", Columns.at(clock.instant()))
                .update();
    }
}
