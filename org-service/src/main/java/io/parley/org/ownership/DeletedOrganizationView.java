package io.parley.org.ownership;

import java.time.Instant;
import java.util.UUID;

/**
 * An organization that was deleted.
 *
 * @param goneAt from when on it can't be brought back
 */
record DeletedOrganizationView(UUID id, String slug, String name, Instant deletedAt, Instant goneAt) {}
