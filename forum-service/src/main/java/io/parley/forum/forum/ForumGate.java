package io.parley.forum.forum;

import io.parley.security.AccessProblem;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.OrgDirectory;
import io.parley.security.Permission;
import io.parley.security.Viewer;
import io.parley.web.problem.Problem;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets people in by {@link ForumRules}. What the copy allows is allowed; what it doesn't, the directory decides, because
 * the copy may not have heard yet of one who just joined.
 */
@Component
public class ForumGate {

    private final OrgDirectory directory;

    ForumGate(OrgDirectory directory) {
        this.directory = directory;
    }

    /**
     * Lets a reader in.
     *
     * @throws Problem the given one, if the viewer may not read there
     */
    public OrgAccess read(Place place, Viewer viewer, Supplier<Problem> notFound) {
        return readable(place, viewer, access -> true).orElseThrow(notFound);
    }

    /**
     * Lets a writer in.
     *
     * @throws Problem the given one, if the user may not read there
     * @throws Problem {@code permission-denied} if the user may read there, but lacks the permission
     */
    public OrgAccess write(Place place, CurrentUser user, Permission permission, Supplier<Problem> notFound) {
        Viewer viewer = Viewer.of(user);
        OrgAccess access =
                readable(place, viewer, candidate -> candidate.can(permission)).orElseThrow(notFound);
        access.require(permission);
        return access;
    }

    private Optional<OrgAccess> readable(Place place, Viewer viewer, Predicate<OrgAccess> enough) {
        Predicate<OrgAccess> readable = place.rules()::readableBy;
        OrgAccess copied = place.copied();
        if (copied != null && readable.and(enough).test(copied)) return Optional.of(copied);
        return Optional.ofNullable(ask(place, viewer)).filter(readable);
    }

    private @Nullable OrgAccess ask(Place place, Viewer viewer) {
        try {
            return directory.accessOf(place.orgId(), viewer);
        } catch (Problem hidden) {
            if (!hidden.is(AccessProblem.ORGANIZATION_NOT_FOUND)) throw hidden;
            // A stranger must not learn from another problem that there is something in a private organization.
            return null;
        }
    }
}
