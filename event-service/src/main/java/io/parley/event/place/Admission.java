package io.parley.event.place;

import io.parley.security.AccessProblem;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.web.problem.Problem;

/** Somebody was let in: to which event, and what they may do there. */
public record Admission(EventPlace place, OrgAccess access) {

    /** Whether they run the event: its hosts, as long as they may register for events, and those who create events. */
    public boolean runs() {
        return access.can(Permission.CREATE_EVENT) || (place.hosted() && access.can(Permission.POST));
    }

    /**
     * Passes for one who runs the event.
     *
     * @throws Problem {@code permission-denied}
     */
    public Admission requireRunning() {
        if (!runs()) throw AccessProblem.PERMISSION_DENIED.exception();
        access.requireWritable();
        return this;
    }

    /**
     * Passes for one who runs the event, and for moderators.
     *
     * @throws Problem {@code permission-denied}
     */
    public Admission requireRunningOrModerating() {
        if (!access.can(Permission.MODERATE)) return requireRunning();
        access.requireWritable();
        return this;
    }
}
