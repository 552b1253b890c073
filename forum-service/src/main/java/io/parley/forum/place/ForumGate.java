package io.parley.forum.place;

import io.parley.forum.ForumProblem;
import io.parley.security.AccessProblem;
import io.parley.security.CurrentUser;
import io.parley.security.KnownUsers;
import io.parley.security.OrgAccess;
import io.parley.security.OrgDirectory;
import io.parley.security.Permission;
import io.parley.security.Viewer;
import io.parley.web.problem.Problem;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets people in. What the copy of memberships allows is allowed; what it doesn't, the directory decides, because the copy may
 * not have heard yet of one who just joined. A writer is remembered, so that what they write can be shown with their name.
 */
@Component
public class ForumGate {

    private final ForumPlaces forums;
    private final OrgDirectory directory;
    private final KnownUsers knownUsers;

    ForumGate(ForumPlaces forums, OrgDirectory directory, KnownUsers knownUsers) {
        this.forums = forums;
        this.directory = directory;
        this.knownUsers = knownUsers;
    }

    /**
     * Lets a reader into a forum.
     *
     * @throws Problem {@code forum-not-found} if the viewer may not read there
     */
    public Admission read(UUID forumId, Viewer viewer) {
        return read(find(forumId, viewer), viewer, ForumProblem.FORUM_NOT_FOUND);
    }

    /**
     * Lets a reader in.
     *
     * @throws Problem the given one, if the viewer may not read there
     */
    public Admission read(ForumPlace place, Viewer viewer, ForumProblem notFound) {
        return new Admission(place, readable(place, viewer, _ -> true).orElseThrow(notFound::exception));
    }

    /**
     * Lets a writer into a forum.
     *
     * @throws Problem {@code forum-not-found} if the user may not read there
     * @throws Problem {@code permission-denied} if the user may read there, but lacks the permission
     */
    public Admission write(UUID forumId, CurrentUser user, Permission permission) {
        return write(find(forumId, Viewer.of(user)), user, permission, ForumProblem.FORUM_NOT_FOUND);
    }

    /**
     * Lets a writer in.
     *
     * @throws Problem the given one, if the user may not read there
     * @throws Problem {@code permission-denied} if the user may read there, but lacks the permission
     */
    public Admission write(ForumPlace place, CurrentUser user, Permission permission, ForumProblem notFound) {
        OrgAccess access = readable(place, Viewer.of(user), candidate -> candidate.can(permission))
                .orElseThrow(notFound::exception);
        return new Admission(place, admit(access, user, permission));
    }

    /**
     * Lets one in who makes something new in an organization.
     *
     * @throws Problem {@code organization-not-found} if the user may not know of it
     * @throws Problem {@code permission-denied} if the user lacks the permission
     */
    public OrgAccess writeInOrganization(UUID orgId, CurrentUser user, Permission permission) {
        return admit(directory.accessOf(orgId, Viewer.of(user)), user, permission);
    }

    private OrgAccess admit(OrgAccess access, CurrentUser user, Permission permission) {
        access.require(permission);
        knownUsers.remember(user);
        return access;
    }

    private ForumPlace find(UUID forumId, Viewer viewer) {
        return forums.find(forumId, viewer).orElseThrow(ForumProblem.FORUM_NOT_FOUND::exception);
    }

    private Optional<OrgAccess> readable(ForumPlace place, Viewer viewer, Predicate<OrgAccess> enough) {
        OrgAccess copied = there(place, place.copied());
        if (copied != null && place.isOpenTo(copied) && enough.test(copied)) return Optional.of(copied);
        return Optional.ofNullable(there(place, ask(place, viewer))).filter(place::isOpenTo);
    }

    private @Nullable OrgAccess there(ForumPlace place, @Nullable OrgAccess access) {
        return access == null || access.areas().isEmpty() ? access : access.in(forums.upwards(place.forumId()));
    }

    private @Nullable OrgAccess ask(ForumPlace place, Viewer viewer) {
        try {
            return directory.accessOf(place.orgId(), viewer);
        } catch (Problem hidden) {
            if (!hidden.is(AccessProblem.ORGANIZATION_NOT_FOUND)) throw hidden;
            // A stranger must not learn from another problem that there is something in a private organization.
            return null;
        }
    }
}
