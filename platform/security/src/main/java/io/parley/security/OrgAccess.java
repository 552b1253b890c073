package io.parley.security;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one viewer may do in one organization.
 *
 * @param role empty unless the viewer is an active member
 * @param permissions what they may do everywhere in it
 * @param areas the places in which they also have {@link Permission#MODERATE}
 * @param signedIn whether the viewer has a token; only decides between 401 and 403
 * @param refusal why this viewer writes nothing there, whatever the permissions say; null where nothing is in the way
 */
public record OrgAccess(
        UUID orgId,
        boolean publicOrg,
        Optional<Role> role,
        Set<Permission> permissions,
        Set<UUID> areas,
        boolean signedIn,
        @Nullable AccessProblem refusal) {

    public OrgAccess {
        permissions = Set.copyOf(permissions);
        areas = Set.copyOf(areas);
    }

    public OrgAccess(UUID orgId, boolean publicOrg, Optional<Role> role, Set<Permission> permissions) {
        this(orgId, publicOrg, role, permissions, Set.of(), true, null);
    }

    /**
     * What the viewer may do in a place.
     *
     * @param placeAndAbove the place, and those above it
     */
    public OrgAccess in(Collection<UUID> placeAndAbove) {
        if (Collections.disjoint(areas, placeAndAbove)) return this;
        Set<Permission> there = EnumSet.of(Permission.MODERATE);
        there.addAll(permissions);
        return new OrgAccess(orgId, publicOrg, role, there, areas, signedIn, refusal);
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
