package io.parley.event.editing;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may run events: active members of the organization who are more than guests. */
@Component
class Hosts {

    private final JdbcClient jdbc;

    Hosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Passes if all of them may.
     *
     * @param caller who was let in already, perhaps before the copy of members knows
     * @throws Problem {@code invalid-request} at {@code /hostIds}
     */
    void requireMembers(UUID orgId, Collection<UUID> userIds, UUID caller) {
        Set<UUID> others = new HashSet<>(userIds);
        others.removeAll(members(orgId, others));
        others.remove(caller);
        if (!others.isEmpty())
            throw CommonProblem.INVALID_REQUEST.at("/hostIds", "must be members of the organization");
    }

    /** Those among these people who are members, guests excepted. */
    Set<UUID> members(UUID orgId, Collection<UUID> userIds) {
        return jdbc.sql("""
                        select user_id from known_member
                         where org_id = :org and user_id = any(:users) and status = 'active' and role <> 'guest'""")
                .param("org", orgId)
                .param("users", userIds.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }
}
