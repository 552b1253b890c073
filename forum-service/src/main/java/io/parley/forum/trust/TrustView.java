package io.parley.forum.trust;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is trusted in an organization.
 *
 * @param level 0 new, 1 basic, 2 member, 3 regular, 4 leader
 * @param locked whether a moderator said so, whatever they do
 * @param activity what they did; only for themselves and for moderators
 * @param next the level that comes next by what they do; null where none does, and for others
 * @param needed what that level takes
 */
record TrustView(
        UUID userId,
        int level,
        boolean locked,
        @Nullable Activity activity,
        @Nullable Integer next,
        @Nullable Activity needed) {}
