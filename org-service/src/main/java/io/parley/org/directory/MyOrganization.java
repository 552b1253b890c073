package io.parley.org.directory;

import java.time.Instant;

/** An organization in the list of one's own, with the time by which that list is sorted. */
record MyOrganization(OrganizationView organization, Instant joinedAt) {}
