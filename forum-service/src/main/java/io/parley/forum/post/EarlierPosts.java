package io.parley.forum.post;

import io.parley.forum.sql.ClientIds;
import io.parley.forum.sql.IdTaken;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Posts that were published before with the id that a client sends. */
@Component
class EarlierPosts {

    private final ClientIds clientIds;
    private final PostQueries queries;

    EarlierPosts(ClientIds clientIds, PostQueries queries) {
        this.clientIds = clientIds;
        this.queries = queries;
    }

    /** @throws IdTaken if there is one, but not this author's or not in this topic */
    Optional<PostView> of(PublishPostCommand command) {
        if (command.id() == null) return Optional.empty();
        clientIds.claim(command.id());
        Optional<PostView> earlier = queries.evenDeleted(command.id());
        if (earlier.isPresent() && !earlier.get().isCreatedBy(command)) throw new IdTaken();
        return earlier;
    }
}
