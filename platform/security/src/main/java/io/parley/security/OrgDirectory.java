package io.parley.security;

import java.util.UUID;

/** What someone may do in an organization. */
public interface OrgDirectory {

    /**
     * Decides by this service's copy of memberships; where the copy has no answer, or a denial it can't be sure of, asks
     * org-service with the caller's own token.
     *
     * @throws Problem {@code organization-not-found} if the organization is unknown or archived, or private and the viewer no active member of it
     * @throws Problem {@code membership-unavailable} if the copy doesn't know the organization and org-service doesn't answer
     */
    OrgAccess accessOf(UUID orgId, Viewer viewer);
}
