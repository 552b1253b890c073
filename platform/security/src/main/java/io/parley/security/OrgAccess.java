package io.parley.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one viewer may do in one organization.
 *
 * @param role empty unless the viewer is an active member
 * @param signedIn whether the viewer has a token; only decides between 401 and 403
 * @param refusal why this viewer writes nothing there, whatever the permissions say; null where nothing is in the way
 */
public record OrgAccess(
        UUID orgId,
        boolean publicOrg,
        Optional<Role> role,
        Set<Permission> permissions,
        boolean signedIn,
        @Nullable AccessProblem refusal) {

    public OrgAccess {
        permissions = Set.copyOf(permissions);
    }

    public OrgAccess(UUID orgId, boolean publicOrg, Optional<Role> role, Set<Permission> permissions) {
        this(orgId, publicOrg, role, permissions, true, null);
    }

    public boolean can(Permission permission) {
        return permissions.contains(permission);
    }

    /**
     * Passes if the viewer has the permission.
     *
     * @throws Problem {@code permission-denied} if a known viewer doesn't
     * @throws Problem {@code unauthenticated} if an anonymous one doesn't
     * @throws Problem the {@link #refusal} if it is for writing
     */
    public void require(Permission permission) {
        if (!can(permission)) {
            throw signedIn ? AccessProblem.PERMISSION_DENIED.exception() : AccessProblem.UNAUTHENTICATED.exception();
        }
        if (permission.isForWriting()) requireWritable();
    }

    /**
     * Passes where the viewer may write something, and in a request that only reads.
     *
     * @throws Problem the {@link #refusal}
     */
    public void requireWritable() {
        if (refusal != null && !Callers.onlyRead()) throw refusal.exception();
    }

    public boolean isMember() {
        return role.isPresent();
    }

    public boolean roleAtLeast(Role least) {
        return role.filter(own -> own.atLeast(least)).isPresent();
    }
}
