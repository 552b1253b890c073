package io.parley.org.membership;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.parley.org.access.Area;
import io.parley.org.access.Rights;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A membership as answers show it.
 *
 * @param areas where alone the permission to moderate holds; null for everywhere
 */
public record MembershipView(
        UserSummary user,
        Role role,
        MembershipStatus status,
        List<String> permissions,
        @Nullable Set<Area> areas,
        Instant joinedAt,
        @JsonIgnore long version) {

    public static MembershipView of(Membership membership, UserSummary user) {
        return new MembershipView(
                user,
                membership.role(),
                membership.status(),
                Rights.wire(membership.rights().held()),
                membership.rights().areas(),
                membership.joinedAt(),
                membership.version());
    }
}
