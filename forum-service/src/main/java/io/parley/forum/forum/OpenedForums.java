package io.parley.forum.forum;

import io.parley.forum.sql.ClientIds;
import io.parley.forum.sql.IdTaken;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forums that were opened with an id of the client's. */
@Component
class OpenedForums {

    private final JdbcClient jdbc;
    private final ClientIds clientIds;

    OpenedForums(JdbcClient jdbc, ClientIds clientIds) {
        this.jdbc = jdbc;
        this.clientIds = clientIds;
    }

    /** @throws IdTaken if it is there, but not this user's or not in this organization */
    boolean isThere(UUID id, OpenForumCommand command) {
        clientIds.claim(id);
        Optional<Boolean> same = jdbc.sql("""
                        select org_id = :org and created_by = :user and deleted_at is null
                          from forum where id = :id""")
                .param("id", id)
                .param("org", command.orgId())
                .param("user", command.user().id())
                .query(Boolean.class)
                .optional();
        if (same.isPresent() && !same.get()) throw new IdTaken();
        return same.isPresent();
    }
}
