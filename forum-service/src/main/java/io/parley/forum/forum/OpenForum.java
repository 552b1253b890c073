package io.parley.forum.forum;

import io.parley.forum.ForumProblem;
import io.parley.forum.sql.KnownAuthors;
import io.parley.messaging.Ids;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.OrgDirectory;
import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.security.Viewer;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class OpenForum {

    private final OrgDirectory directory;
    private final ForumTree tree;
    private final ForumParents parents;
    private final Forums forums;
    private final OpenedForums opened;
    private final KnownAuthors authors;
    private final Outbox outbox;
    private final Clock clock;

    OpenForum(
            OrgDirectory directory,
            ForumTree tree,
            ForumParents parents,
            Forums forums,
            OpenedForums opened,
            KnownAuthors authors,
            Outbox outbox,
            Clock clock) {
        this.directory = directory;
        this.tree = tree;
        this.parents = parents;
        this.forums = forums;
        this.opened = opened;
        this.authors = authors;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public UUID handle(OpenForumCommand command) {
        CurrentUser user = command.user();
        OrgAccess access = directory.accessOf(command.orgId(), Viewer.of(user));
        access.require(Permission.CREATE_FORUM);
        if (command.id() != null && opened.isThere(command.id(), command)) return command.id();
        requireWithinOwnRole(access, command.requiredRole());
        authors.remember(user);
        tree.lock(command.orgId());
        parents.require(command.orgId(), command.parentId(), null, access, user);
        UUID id = command.id() == null ? Ids.next() : command.id();
        Forum forum = forums.saveAndFlush(
                new Forum(id, command.orgId(), user.id(), command.settings(slugFor(command)), clock.instant()));
        outbox.append(forum.created(), user.id());
        return id;
    }

    private String slugFor(OpenForumCommand command) {
        String wanted = command.slug();
        if (wanted == null) return tree.freeSlug(command.orgId(), command.name());
        if (tree.hasSlug(command.orgId(), wanted)) throw ForumProblem.SLUG_TAKEN.exception();
        return wanted;
    }

    static void requireWithinOwnRole(OrgAccess access, @Nullable Role requiredRole) {
        if (requiredRole != null && !access.roleAtLeast(requiredRole))
            throw ForumProblem.REQUIRED_ROLE_TOO_HIGH.exception();
    }
}
