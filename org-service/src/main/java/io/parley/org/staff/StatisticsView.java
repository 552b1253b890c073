package io.parley.org.staff;

import io.parley.security.tier.Tier;
import java.util.Map;

/**
 * The platform in numbers of now.
 *
 * @param users accounts that org-service has heard of
 * @param members memberships, of which one user may have many
 * @param activeUsers who did something in any organization during the last 30 days
 * @param openCases cases that no moderator has decided
 */
record StatisticsView(
        long users,
        long activeUsers,
        Organizations organizations,
        long members,
        long posts,
        long messages,
        long events,
        long openCases) {

    /** Deleted ones are in no other number. */
    record Organizations(long total, long archived, long deleted, Map<Tier, Long> byTier) {}
}
