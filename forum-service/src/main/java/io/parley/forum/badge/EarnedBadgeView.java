package io.parley.forum.badge;

import io.parley.contracts.place.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A badge that somebody has.
 *
 * @param times how often they earned it
 * @param awardedAt the last time
 * @param subject the last of what earned it that the caller may read; null where there is none
 */
record EarnedBadgeView(
        String badge,
        BadgeGroup group,
        int times,
        Instant awardedAt,
        @Nullable Subject subject) {}
