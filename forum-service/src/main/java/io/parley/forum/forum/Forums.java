package io.parley.forum.forum;

import io.parley.contracts.forum.ForumEvent;
import io.parley.forum.ForumProblem;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Locks;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stores what becomes of forums, and tells the others. */
@Component
class Forums {

    private final EntityManager entities;
    private final Locks locks;
    private final Outbox outbox;

    Forums(EntityManager entities, Locks locks, Outbox outbox) {
        this.entities = entities;
        this.locks = locks;
        this.outbox = outbox;
    }

    /**
     * Whether it was opened before, with the id that a client sends.
     *
     * @throws Problem {@code id-taken} if it is there, but not this user's or not in this organization
     */
    boolean isOpened(UUID id, OpenForumCommand command) {
        locks.hold(id);
        Optional<Forum> there = Optional.ofNullable(entities.find(Forum.class, id));
        if (there.isPresent() && !there.get().isOpenedBy(command)) throw ForumProblem.ID_TAKEN.exception();
        return there.isPresent();
    }

    /**
     * The forum, which nobody else changes until the transaction ends.
     *
     * @throws Problem {@code forum-not-found} if it is gone
     */
    Forum lock(UUID id) {
        return Optional.ofNullable(entities.find(Forum.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(Forum::isThere)
                .orElseThrow(ForumProblem.FORUM_NOT_FOUND::exception);
    }

    void store(Forum forum, ForumEvent told, CurrentUser user) {
        entities.persist(forum);
        entities.flush();
        outbox.append(told, user.id());
    }
}
