package io.parley.forum.forum;

import io.parley.forum.place.ForumGate;
import io.parley.messaging.Ids;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class OpenForum {

    private final ForumGate gate;
    private final ForumTree tree;
    private final Forums forums;
    private final Clock clock;

    OpenForum(ForumGate gate, ForumTree tree, Forums forums, Clock clock) {
        this.gate = gate;
        this.tree = tree;
        this.forums = forums;
        this.clock = clock;
    }

    @Transactional
    public UUID handle(OpenForumCommand command) {
        CurrentUser user = command.user();
        OrgAccess access = gate.writeInOrganization(command.orgId(), user, Permission.CREATE_FORUM);
        if (command.id() != null && forums.isOpened(command.id(), command)) return command.id();
        ForumSettings.requireWithinOwnRole(command.requiredRole(), access);
        tree.lock(command.orgId());
        tree.requireParent(command.parentId(), null, access, user);
        ForumSettings settings = command.settings(tree.slugFor(command));
        UUID id = command.id() == null ? Ids.next() : command.id();
        Forum forum = new Forum(id, command.orgId(), user.id(), settings, clock.instant());
        forums.store(forum, forum.created(), user);
        return id;
    }
}
