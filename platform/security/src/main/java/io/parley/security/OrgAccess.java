package io.parley.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What one viewer may do in one organization.
 *
 * @param role empty unless the viewer is an active member
 * @param signedIn whether the viewer has a token; only decides between 401 and 403
 */
public record OrgAccess(
        UUID orgId, boolean publicOrg, Optional<Role> role, Set<Permission> permissions, boolean signedIn) {

    public OrgAccess {
        permissions = Set.copyOf(permissions);
    }

    public OrgAccess(UUID orgId, boolean publicOrg, Optional<Role> role, Set<Permission> permissions) {
        this(orgId, publicOrg, role, permissions, true);
    }

    public boolean can(Permission permission) {
        return permissions.contains(permission);
    }

    /**
     * Passes if the viewer has the permission.
     *
     * @throws Problem {@code permission-denied} if a known viewer doesn't
     * @throws Problem {@code unauthenticated} if an anonymous one doesn't
     */
    public void require(Permission permission) {
        if (can(permission)) return;
        if (!signedIn) throw AccessProblem.UNAUTHENTICATED.exception();
        throw AccessProblem.PERMISSION_DENIED.exception();
    }

    public boolean isMember() {
        return role.isPresent();
    }

    public boolean roleAtLeast(Role least) {
        return role.filter(own -> own.atLeast(least)).isPresent();
    }
}
