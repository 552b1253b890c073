package io.parley.forum.forum;

import io.parley.forum.ForumProblem;
import io.parley.web.sql.Locks;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forums that were opened with an id of the client's. */
@Component
class OpenedForums {

    private final JdbcClient jdbc;
    private final Locks locks;

    OpenedForums(JdbcClient jdbc, Locks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /** @throws Problem {@code id-taken} if it is there, but not this user's or not in this organization */
    boolean isThere(UUID id, OpenForumCommand command) {
        locks.hold(id);
        Optional<Boolean> same = jdbc.sql("""
                        select org_id = :org and created_by = :user and deleted_at is null
                          from forum where id = :id""")
                .param("id", id)
                .param("org", command.orgId())
                .param("user", command.user().id())
                .query(Boolean.class)
                .optional();
        if (same.isPresent() && !same.get()) throw ForumProblem.ID_TAKEN.exception();
        return same.isPresent();
    }
}
