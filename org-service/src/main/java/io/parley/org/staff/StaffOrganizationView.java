package io.parley.org.staff;

import io.parley.org.profile.Visibility;
import io.parley.security.tier.Tier;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization as staff see it, without what is written in it.
 *
 * @param memberLimit null for no limit
 * @param openCases cases that no moderator has decided
 * @param deletedAt since when only its owners may bring it back; null while it isn't deleted
 */
record StaffOrganizationView(
        UUID id,
        String slug,
        String name,
        Visibility visibility,
        Tier tier,
        boolean readOnly,
        int memberCount,
        @Nullable Integer memberLimit,
        long openCases,
        Instant createdAt,
        @Nullable Instant archivedAt,
        @Nullable Instant deletedAt) {}
