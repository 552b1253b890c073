package io.parley.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What one viewer may do in one organization.
 *
 * @param role empty unless the viewer is an active member
 * @param signedIn whether the viewer has a token; only decides between 401 and 403
 * @param readOnly whether nothing may be written there until its owner pays
 */
public record OrgAccess(
        UUID orgId,
        boolean publicOrg,
        Optional<Role> role,
        Set<Permission> permissions,
        boolean signedIn,
        boolean readOnly) {

    public OrgAccess {
        permissions = Set.copyOf(permissions);
    }

    public OrgAccess(UUID orgId, boolean publicOrg, Optional<Role> role, Set<Permission> permissions) {
        this(orgId, publicOrg, role, permissions, true, false);
    }

    public boolean can(Permission permission) {
        return permissions.contains(permission);
    }

    /**
     * Passes if the viewer has the permission.
     *
     * @throws Problem {@code permission-denied} if a known viewer doesn't
     * @throws Problem {@code unauthenticated} if an anonymous one doesn't
     * @throws Problem {@code organization-read-only} if it is for writing, and nothing may be written there
     */
    public void require(Permission permission) {
        if (!can(permission)) {
            throw signedIn ? AccessProblem.PERMISSION_DENIED.exception() : AccessProblem.UNAUTHENTICATED.exception();
        }
        if (permission.isForWriting()) requireWritable();
    }

    /**
     * Passes where something may be written, and in a request that only reads.
     *
     * @throws Problem {@code organization-read-only} until its owner pays
     */
    public void requireWritable() {
        if (readOnly && !Callers.onlyRead()) throw AccessProblem.ORGANIZATION_READ_ONLY.exception();
    }

    public boolean isMember() {
        return role.isPresent();
    }

    public boolean roleAtLeast(Role least) {
        return role.filter(own -> own.atLeast(least)).isPresent();
    }
}
