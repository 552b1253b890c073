package io.parley.forum.post;

import io.parley.forum.ForumProblem;
import io.parley.web.sql.Locks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Posts that were published before with the id that a client sends. */
@Component
class EarlierPosts {

    private final Locks locks;
    private final PostQueries queries;

    EarlierPosts(Locks locks, PostQueries queries) {
        this.locks = locks;
        this.queries = queries;
    }

    /** @throws Problem {@code id-taken} if there is one, but not this author's or not in this topic */
    Optional<PostView> of(PublishPostCommand command) {
        if (command.id() == null) return Optional.empty();
        locks.hold(command.id());
        Optional<PostView> earlier = queries.evenDeleted(command.id());
        if (earlier.isPresent() && !earlier.get().isCreatedBy(command)) throw ForumProblem.ID_TAKEN.exception();
        return earlier;
    }
}
