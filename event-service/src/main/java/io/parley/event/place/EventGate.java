package io.parley.event.place;

import io.parley.event.EventProblem;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets people in. What the copy of memberships allows is allowed; what it doesn't, the directory decides, because the copy may
 * not have heard yet of one who just joined. A writer is remembered, so that what they do can be shown with their name.
 */
@Component
public class EventGate {

    private static final String EVENT =
            "select " + EventPlace.COLUMNS + " from event p " + EventPlace.COPIES + " where p.id = :event";

    private final JdbcClient jdbc;
    private final OrgDirectory directory;
    private final KnownUsers knownUsers;

    EventGate(JdbcClient jdbc, OrgDirectory directory, KnownUsers knownUsers) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.knownUsers = knownUsers;
    }

    /**
     * Lets a reader in.
     *
     * @throws Problem {@code event-not-found} if the viewer may not read it
     */
    public Admission read(UUID eventId, Viewer viewer) {
        return admit(eventId, viewer, _ -> true);
    }

    /**
     * Lets one in who has a permission.
     *
     * @throws Problem {@code event-not-found} if the user may not read it
     * @throws Problem {@code permission-denied} if the user may read it, but lacks the permission
     */
    public Admission write(UUID eventId, CurrentUser user, Permission permission) {
        Admission admission = admit(eventId, Viewer.of(user), access -> access.can(permission));
        admission.access().require(permission);
        knownUsers.remember(user);
        return admission;
    }

    /**
     * Lets one in who runs the event.
     *
     * @throws Problem {@code event-not-found} if the user may not read it
     * @throws Problem {@code permission-denied} if the user may only read it
     */
    public Admission run(UUID eventId, CurrentUser user) {
        return write(eventId, user, Permission.POST).requireRunning();
    }

    /**
     * Lets one in who makes something new in an organization.
     *
     * @throws Problem {@code organization-not-found} if the user may not know of it
     * @throws Problem {@code permission-denied} if the user lacks the permission
     */
    public OrgAccess writeInOrganization(UUID orgId, CurrentUser user, Permission permission) {
        OrgAccess access = directory.accessOf(orgId, Viewer.of(user));
        access.require(permission);
        knownUsers.remember(user);
        return access;
    }

    private Admission admit(UUID eventId, Viewer viewer, Predicate<OrgAccess> enough) {
        EventPlace place = find(eventId, viewer);
        OrgAccess copied = place.copied();
        if (copied != null && place.isOpenTo(copied) && enough.test(copied)) return new Admission(place, copied);
        OrgAccess asked = Optional.ofNullable(ask(place.orgId(), viewer))
                .filter(place::isOpenTo)
                .orElseThrow(EventProblem.EVENT_NOT_FOUND::exception);
        return new Admission(place, asked);
    }

    private EventPlace find(UUID eventId, Viewer viewer) {
        return jdbc.sql(EVENT)
                .param("event", eventId)
                .param("viewer", viewer.id().orElse(null))
                .query((row, _) -> EventPlace.of(row))
                .optional()
                .orElseThrow(EventProblem.EVENT_NOT_FOUND::exception);
    }

    private @Nullable OrgAccess ask(UUID orgId, Viewer viewer) {
        try {
            return directory.accessOf(orgId, viewer);
        } catch (Problem hidden) {
            if (!hidden.is(AccessProblem.ORGANIZATION_NOT_FOUND)) throw hidden;
            // A stranger must not learn from another problem that there is something in a private organization.
            return null;
        }
    }
}
