package io.parley.forum.trust;

import io.parley.forum.place.ForumGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.problem.CommonProblem;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets moderators say how far a member is trusted, but not they themselves. */
@Component
class GrantTrust {

    private final ForumGate gate;
    private final TrustLevels levels;
    private final JdbcClient jdbc;

    GrantTrust(ForumGate gate, TrustLevels levels, JdbcClient jdbc) {
        this.gate = gate;
        this.levels = levels;
        this.jdbc = jdbc;
    }

    @Transactional
    public void handle(UUID orgId, UUID userId, int level, boolean locked, CurrentUser moderator) {
        gate.writeInOrganization(orgId, moderator, Permission.MODERATE);
        if (level > TrustLevels.MOST_EARNED && !locked)
            throw CommonProblem.INVALID_REQUEST.at("/locked", "must be true for a level that nobody earns");
        if (!isMember(orgId, userId))
            throw CommonProblem.INVALID_REQUEST.exception("Only members of the organization have a trust level.");
        levels.grant(orgId, userId, level, locked, moderator.id());
    }

    private boolean isMember(UUID orgId, UUID userId) {
        return jdbc.sql("""
                        select exists (select from known_member
                                        where org_id = :org and user_id = :user and status <> 'left')""")
                .param("org", orgId)
                .param("user", userId)
                .query(Boolean.class)
                .single();
    }
}
