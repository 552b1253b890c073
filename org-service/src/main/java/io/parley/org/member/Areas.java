package io.parley.org.member;

import io.parley.org.access.Area;
import io.parley.web.problem.CommonProblem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forums and channels that moderators can be limited to, as far as this service has heard of them. */
@Component
class Areas {

    private final JdbcClient jdbc;

    Areas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Problem {@code invalid-request} for the first that the organization doesn't have */
    void requireThere(UUID orgId, List<Area> wanted) {
        Set<String> there = jdbc.sql("""
                        select type || ':' || id from content
                        where org_id = :org and type in ('forum', 'channel') and id = any(:ids) and not gone
                        """)
                .param("org", orgId)
                .param("ids", wanted.stream().map(Area::id).toArray(UUID[]::new))
                .query(String.class)
                .set();
        for (int i = 0; i < wanted.size(); i++) {
            Area area = wanted.get(i);
            if (!there.contains(area.wire()))
                throw CommonProblem.INVALID_REQUEST.at(
                        "/areas/" + i, "must be a " + area.type().wire() + " of this organization");
        }
    }
}
