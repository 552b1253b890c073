package io.parley.forum.forum;

import io.parley.contracts.forum.ForumChanged;
import io.parley.forum.place.ForumGate;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ChangeForum {

    private final ForumGate gate;
    private final ForumTree tree;
    private final Forums forums;
    private final Clock clock;

    ChangeForum(ForumGate gate, ForumTree tree, Forums forums, Clock clock) {
        this.gate = gate;
        this.tree = tree;
        this.forums = forums;
        this.clock = clock;
    }

    @Transactional
    public void handle(ChangeForumCommand command) {
        CurrentUser user = command.user();
        OrgAccess access =
                gate.write(command.forumId(), user, Permission.CREATE_FORUM).access();
        tree.lock(access.orgId());
        Forum forum = forums.lock(command.forumId());
        command.ifMatch().require(forum.version());
        ForumSettings after = command.change().onto(forum.settings());
        if (after.equals(forum.settings())) return;
        requirePossible(forum, after, access, user);
        ForumChanged changed = forum.changeTo(after, clock.instant());
        forums.store(forum, changed, user);
    }

    private void requirePossible(Forum forum, ForumSettings after, OrgAccess access, CurrentUser user) {
        ForumSettings before = forum.settings();
        ForumSettings.requireWithinOwnRole(after.requiredRole(), access);
        if (!after.slug().equals(before.slug())) tree.requireFree(after.slug(), forum.orgId());
        if (!Objects.equals(after.parentId(), before.parentId()))
            tree.requireParent(after.parentId(), forum.id(), access, user);
    }
}
