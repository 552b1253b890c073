package io.parley.forum.topic;

import io.parley.forum.ForumProblem;
import io.parley.web.sql.Locks;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Topics that were opened with an id of the client's. */
@Component
class OpenedTopics {

    private final JdbcClient jdbc;
    private final Locks locks;

    OpenedTopics(JdbcClient jdbc, Locks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /** @throws Problem {@code id-taken} if it is there, but not this author's or not in this forum */
    boolean isThere(UUID id, OpenTopicCommand command) {
        locks.hold(id);
        Optional<Boolean> same = jdbc.sql("""
                        select forum_id = :forum and author_id = :author and deleted_at is null
                          from topic where id = :id""")
                .param("id", id)
                .param("forum", command.forumId())
                .param("author", command.author().id())
                .query(Boolean.class)
                .optional();
        if (same.isPresent() && !same.get()) throw ForumProblem.ID_TAKEN.exception();
        return same.isPresent();
    }
}
