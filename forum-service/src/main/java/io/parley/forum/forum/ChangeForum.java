package io.parley.forum.forum;

import io.parley.forum.ForumProblem;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.security.Viewer;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ChangeForum {

    private final Places places;
    private final ForumGate gate;
    private final ForumTree tree;
    private final ForumParents parents;
    private final Forums forums;
    private final Outbox outbox;
    private final Clock clock;

    ChangeForum(
            Places places,
            ForumGate gate,
            ForumTree tree,
            ForumParents parents,
            Forums forums,
            Outbox outbox,
            Clock clock) {
        this.places = places;
        this.gate = gate;
        this.tree = tree;
        this.parents = parents;
        this.forums = forums;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void handle(ChangeForumCommand command) {
        CurrentUser user = command.user();
        Place place =
                places.find(command.forumId(), Viewer.of(user)).orElseThrow(ForumProblem.FORUM_NOT_FOUND::exception);
        OrgAccess access = gate.write(place, user, Permission.CREATE_FORUM, ForumProblem.FORUM_NOT_FOUND::exception);
        tree.lock(place.orgId());
        Forum forum = forums.lock(command.forumId()).orElseThrow(ForumProblem.FORUM_NOT_FOUND::exception);
        command.ifMatch().require(forum.version());
        ForumSettings before = forum.settings();
        ForumSettings after = command.appliedTo(before);
        if (after.equals(before)) return;
        requirePossible(forum, before, after, access, user);
        forum.become(after, clock.instant());
        forums.saveAndFlush(forum);
        outbox.append(forum.changed(), user.id());
    }

    private void requirePossible(
            Forum forum, ForumSettings before, ForumSettings after, OrgAccess access, CurrentUser user) {
        OpenForum.requireWithinOwnRole(access, after.requiredRole());
        if (!after.slug().equals(before.slug()) && tree.hasSlug(forum.orgId(), after.slug()))
            throw ForumProblem.SLUG_TAKEN.exception();
        if (!Objects.equals(after.parentId(), before.parentId()))
            parents.require(forum.orgId(), after.parentId(), forum.id(), access, user);
    }
}
